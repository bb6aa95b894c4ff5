/**
 * Sentences as readouts and news have them, in both languages, of our own wording. Names stand in braces with their id;
 * ids of organizations begin with `o-`, of sectors with `s-`, of laws with `l-`. What is told is the sentence behind
 * `$0`, or the first one.
 */
export interface StatementRow {
  readonly marked: string;
  readonly act: string | undefined;
  readonly by: readonly string[];
  readonly to: readonly string[];
}

const row = (marked: string, act: string | undefined, by = '', to = ''): StatementRow => ({
  marked,
  act,
  by: ids(by),
  to: ids(to),
});

const ids = (list: string): readonly string[] => (list === '' ? [] : list.split(' '));

export const STATEMENTS: readonly StatementRow[] = [
  // English
  row(
    'Minister {{Tran Van Minh|minh}} pledged to open the third quay to foreign carriers by June 2026.',
    'pledge',
    'minh',
  ),
  row(
    '{{Tran Van Minh|minh}}, Director of the {{Harbour Office|o-harbour}}, urged {{Mai Lan|lan}} to speed up the permits.',
    'request',
    'minh',
    'lan',
  ),
  row(
    'At a meeting with {{Mai Lan|lan}} on Friday, Mr {{John Ward|ward}} proposed a joint course for crane drivers.',
    'proposal',
    'ward',
    'lan',
  ),
  row('The {{Coast Bank|o-bank}} has committed $20 million to the harbour.', 'pledge', 'o-bank'),
  row('{{Mai Lan|lan}} and {{John Ward|ward}} agreed to meet again in the autumn.', 'agreement', 'lan ward'),
  row('The two sides agreed to keep talking about customs.', 'agreement'),
  row('Ms {{Mai Lan|lan}} asked the {{Coast Bank|o-bank}} to lower its fees.', 'request', 'lan', 'o-bank'),
  row('{{John Ward|ward}} asked whether the port would close.', undefined),
  row(
    'The {{Harbour Office|o-harbour}} was asked by {{John Ward|ward}} to publish its tariffs.',
    'request',
    'ward',
    'o-harbour',
  ),
  row('{{John Ward|ward}} said the {{Coast Bank|o-bank}} is ready to finance two cranes.', 'offer', 'o-bank'),
  row('{{Mai Lan|lan}} did not promise any new money.', 'position', 'lan'),
  row('The proposed law on ports was on the agenda.', undefined),
  row('{{Mai Lan|lan}} praised the progress of the {{Harbour Office|o-harbour}}.', 'assessment', 'lan'),
  row('“We will build the road,” said {{John Ward|ward}}.', 'position', 'ward'),
  row(
    'The {{Harbour Office|o-harbour}} announced a new timetable for {{ferries|s-ferries}}.',
    'announcement',
    'o-harbour',
  ),
  row('{{John Ward|ward}} expects the talks to end within a month.', 'expectation', 'ward'),
  row(
    '{{Mai Lan|lan}} opened the session. $0She also suggested setting up a working group.',
    'proposal',
    'lan',
  ),
  row(
    '{{Mai Lan|lan}} met {{John Ward|ward}}. $0The minister called on the {{Coast Bank|o-bank}} to support small firms.',
    'request',
    'lan',
    'o-bank',
  ),
  row('{{Mai Lan|lan}} offered {{John Ward|ward}} the use of the old warehouse.', 'offer', 'lan', 'ward'),
  row(
    'In response to a request of the {{Coast Bank|o-bank}}, {{Mai Lan|lan}} promised to publish the accounts.',
    'pledge',
    'lan',
  ),
  row(
    '{{John Ward|ward}} told {{Mai Lan|lan}} that his company was losing patience.',
    'position',
    'ward',
    'lan',
  ),
  row(
    'Deputy Minister {{Tran Van Minh|minh}} of the {{Ministry of Ports|o-ports}} recommended that fees be waived.',
    'proposal',
    'minh',
  ),
  row('{{John Ward|ward}} (of {{Ward Lines|o-ward}}) called for fewer inspections.', 'request', 'ward'),
  row('Growth is expected to slow next year.', undefined),
  row('{{Ward Lines|o-ward}} is committed to training one hundred pilots.', 'pledge', 'o-ward'),
  row(
    '{{Mai Lan|lan}} agreed with {{John Ward|ward}} on a date for the next round.',
    'agreement',
    'lan',
    'ward',
  ),
  row(
    'During talks with {{John Ward|ward}}, {{Mai Lan|lan}} stressed that safety comes first.',
    'position',
    'lan',
    'ward',
  ),
  row(
    'The {{Ministry of Ports|o-ports}} requested the {{Coast Bank|o-bank}} and {{Ward Lines|o-ward}} to submit plans.',
    'request',
    'o-ports',
    'o-bank o-ward',
  ),
  row('{{John Ward|ward}} hoped that {{Mai Lan|lan}} would visit the yard.', 'expectation', 'ward'),
  row('The harbour has four quays and a lighthouse.', undefined),
  // Vietnamese
  row(
    'Ông {{Trần Văn Minh|minh}} đề nghị {{Ngân hàng Bờ Biển|o-bank}} giảm lãi suất cho ngư dân.',
    'proposal',
    'minh',
    'o-bank',
  ),
  row('Bộ trưởng {{Mai Lan|lan}} cam kết hoàn thành cầu cảng trước tháng 6/2026.', 'pledge', 'lan'),
  row('Hai bên thống nhất tổ chức vòng đàm phán tiếp theo.', 'agreement'),
  row(
    'Tiếp ông {{John Ward|ward}}, bà {{Mai Lan|lan}} mong muốn doanh nghiệp mở rộng kho bãi.',
    'expectation',
    'lan',
    'ward',
  ),
  row('{{Bộ Cảng biển|o-ports}} kiến nghị sửa đổi {{Luật Cảng|l-ports}}.', 'proposal', 'o-ports'),
  row('Các kiến nghị của {{Bộ Cảng biển|o-ports}} sẽ được xem xét.', undefined),
  row(
    'Ông {{John Ward|ward}} khẳng định {{Ward Lines|o-ward}} sẵn sàng đào tạo hoa tiêu.',
    'offer',
    'o-ward',
  ),
  row('Bà {{Mai Lan|lan}} đánh giá cao nỗ lực của {{Ngân hàng Bờ Biển|o-bank}}.', 'assessment', 'lan'),
  row(
    '{{Ngân hàng Bờ Biển|o-bank}} công bố gói tín dụng mới cho {{phà|s-ferries}}.',
    'announcement',
    'o-bank',
  ),
  row(
    'Ông {{Trần Văn Minh|minh}}, Giám đốc {{Văn phòng Cảng|o-harbour}}, yêu cầu {{Ward Lines|o-ward}} nộp báo cáo.',
    'request',
    'minh',
    'o-ward',
  ),
  row('Bà {{Mai Lan|lan}} không hứa thêm kinh phí.', 'position', 'lan'),
  row(
    'Bà {{Mai Lan|lan}} và ông {{John Ward|ward}} nhất trí thành lập tổ công tác.',
    'agreement',
    'lan ward',
  ),
  row('Bà {{Mai Lan|lan}} phát biểu khai mạc. $0Bà cũng đề xuất lập quỹ chung.', 'proposal', 'lan'),
  row(
    '{{Văn phòng Cảng|o-harbour}} được {{Ngân hàng Bờ Biển|o-bank}} đề nghị công khai biểu phí.',
    'proposal',
    'o-bank',
    'o-harbour',
  ),
  row('Theo báo cáo, cảng có bốn cầu tàu.', undefined),
  row('Ông {{John Ward|ward}} khuyến nghị bỏ bớt thủ tục kiểm tra.', 'proposal', 'ward'),
  row(
    'Tại buổi làm việc với {{Ward Lines|o-ward}}, ông {{Trần Văn Minh|minh}} nhấn mạnh an toàn là trên hết.',
    'position',
    'minh',
    'o-ward',
  ),
  row(
    'Ông {{Trần Văn Minh|minh}} kêu gọi {{Ward Lines|o-ward}} và {{Ngân hàng Bờ Biển|o-bank}} cùng góp vốn.',
    'request',
    'minh',
    'o-ward o-bank',
  ),
  row('{{Bộ Cảng biển|o-ports}} thực hiện cam kết về môi trường.', undefined),
  row('Bà {{Mai Lan|lan}} hy vọng chuyến thăm sẽ mở ra hợp tác mới.', 'expectation', 'lan'),
];

/** Written when all rules stood, to see what they are worth. */
export const FURTHER_STATEMENTS: readonly StatementRow[] = [
  row(
    'Speaking after the tour, Governor {{Tran Van Minh|minh}} said that the {{Coast Bank|o-bank}} had promised loans to two hundred households.',
    'pledge',
    'o-bank',
  ),
  row(
    '{{Mai Lan|lan}}, who chairs the board of the {{Coast Bank|o-bank}}, suggested that both agencies share data.',
    'proposal',
    'lan',
  ),
  row(
    'For his part, {{John Ward|ward}} thanked {{Mai Lan|lan}} for the welcome and requested a second meeting.',
    'request',
    'ward',
  ),
  row(
    'The {{Ministry of Ports|o-ports}} and the {{Harbour Office|o-harbour}} have agreed on a common tariff.',
    'agreement',
    'o-ports o-harbour',
  ),
  row(
    'On behalf of the {{Ministry of Ports|o-ports}}, {{Mai Lan|lan}} offered to host the next round.',
    'offer',
    'lan',
  ),
  row('{{Ward Lines|o-ward}} refused to commit to a date.', 'position', 'o-ward'),
  row('Asked about fees, {{John Ward|ward}} replied that the {{Coast Bank|o-bank}} sets them.', undefined),
  row(
    'The memorandum, signed by {{Mai Lan|lan}} and {{John Ward|ward}}, commits {{Ward Lines|o-ward}} to three new ships.',
    'pledge',
  ),
  row(
    '{{Mai Lan|lan}} recalled that {{Ward Lines|o-ward}} had pledged to hire local crews.',
    'pledge',
    'o-ward',
  ),
  row(
    '{{John Ward|ward}} highly appreciated the role of {{Mai Lan|lan}} in opening the port.',
    'assessment',
    'ward',
  ),
  row(
    'The {{Coast Bank|o-bank}}, {{John Ward|ward}} added, should lend more to small firms.',
    'position',
    'ward',
  ),
  row('{{Mai Lan|lan}} hopes {{Ward Lines|o-ward}} will stay.', 'expectation', 'lan'),
  row('Under the agreed plan, the quay opens in May.', undefined),
  row('{{Mai Lan|lan}} encouraged {{Ward Lines|o-ward}} to take on apprentices.', 'request', 'lan', 'o-ward'),
  row('Both {{Mai Lan|lan}} and {{John Ward|ward}} called for patience.', 'request', 'lan ward'),
  row(
    'A spokesman for the {{Harbour Office|o-harbour}} announced that night traffic would end.',
    'announcement',
    'o-harbour',
  ),
  row(
    'Bộ trưởng {{Bộ Cảng biển|o-ports}} {{Mai Lan|lan}} đề xuất phía {{Ward Lines|o-ward}} mở thêm tuyến.',
    'proposal',
    'lan',
    'o-ward',
  ),
  row(
    'Thay mặt {{Bộ Cảng biển|o-ports}}, bà {{Mai Lan|lan}} cảm ơn ông {{John Ward|ward}} và đề nghị tiếp tục hỗ trợ.',
    'proposal',
    'lan',
  ),
  row('Ông {{John Ward|ward}} cho biết {{Ward Lines|o-ward}} cam kết đầu tư lâu dài.', 'pledge', 'o-ward'),
  row('Trao đổi với báo chí, bà {{Mai Lan|lan}} cho rằng thủ tục còn rườm rà.', 'position', 'lan'),
  row(
    'Đáp lại, ông {{John Ward|ward}} bày tỏ mong muốn được hợp tác với {{Văn phòng Cảng|o-harbour}}.',
    'expectation',
    'ward',
  ),
  row(
    'Theo đề nghị của ông {{John Ward|ward}}, {{Văn phòng Cảng|o-harbour}} đồng ý gia hạn hợp đồng.',
    'agreement',
    'o-harbour',
  ),
  row('{{Ngân hàng Bờ Biển|o-bank}} chưa cam kết khoản vay nào.', 'position', 'o-bank'),
  row(
    'Cuối buổi họp, {{Bộ Cảng biển|o-ports}} và {{Ward Lines|o-ward}} thống nhất lập tổ công tác chung.',
    'agreement',
    'o-ports o-ward',
  ),
  row(
    'Bà {{Mai Lan|lan}} gửi lời chúc tới {{Ngân hàng Bờ Biển|o-bank}}, yêu cầu {{Văn phòng Cảng|o-harbour}} báo cáo trước ngày 15/3.',
    'request',
    'lan',
    'o-harbour',
  ),
  row('Cảng cần đáp ứng yêu cầu về an toàn do {{Bộ Cảng biển|o-ports}} công bố.', 'announcement', 'o-ports'),
];

/** Written last of all and left as they came: what a reader of other texts may expect. */
export const FRESH_STATEMENTS: readonly StatementRow[] = [
  row(
    'Health Minister {{Ana Costa|ana}} vowed on Tuesday to vaccinate every child by 2028.',
    'pledge',
    'ana',
  ),
  row(
    '{{Ana Costa|ana}} called upon the {{World Bank|o-wb}} to release the second tranche.',
    'request',
    'ana',
    'o-wb',
  ),
  row('The {{World Bank|o-wb}} has offered to cover half of the costs.', 'offer', 'o-wb'),
  row(
    'In a letter to {{Ana Costa|ana}}, {{Peter Lind|lind}} proposed a moratorium on new mines.',
    'proposal',
    'lind',
    'ana',
  ),
  row('{{Peter Lind|lind}}, the envoy for climate, said he was disappointed.', 'position', 'lind'),
  row('Ministers failed to agree on a text.', 'position'),
  row('{{Ana Costa|ana}} thanked donors and urged them to give more.', 'request', 'ana'),
  row('The {{Green Fund|o-gf}} will be asked to report back.', 'request', '', 'o-gf'),
  row(
    '{{Peter Lind|lind}} and his counterpart {{Ana Costa|ana}} announced a joint fund.',
    'announcement',
    'lind ana',
  ),
  row('“It is a start,” {{Ana Costa|ana}} said.', 'position', 'ana'),
  row(
    '{{Ana Costa|ana}} welcomed the decision of the {{Green Fund|o-gf}} to move its office.',
    'assessment',
    'ana',
  ),
  row('The {{Green Fund|o-gf}} recommends that donors pool their reports.', 'proposal', 'o-gf'),
  row('Lawmakers pressed {{Ana Costa|ana}}, who promised a review within weeks.', 'pledge', 'ana'),
  row('The offer stands, {{Peter Lind|lind}} told reporters.', 'position', 'lind'),
  row('{{Peter Lind|lind}} is expected to visit in May.', undefined),
  row(
    '{{Ana Costa|ana}} has repeatedly suggested that the {{World Bank|o-wb}} publish its models.',
    'proposal',
    'ana',
  ),
  row(
    'After meeting {{Ana Costa|ana}}, {{Peter Lind|lind}} expressed hope that the talks would resume.',
    'expectation',
    'lind',
    'ana',
  ),
  row('Bộ trưởng Y tế {{Lê Hoa|hoa}} yêu cầu các bệnh viện rà soát thiết bị.', 'request', 'hoa'),
  row('{{Quỹ Xanh|o-gf}} hứa tài trợ thêm mười triệu đô la.', 'pledge', 'o-gf'),
  row('Bà {{Lê Hoa|hoa}} đề nghị {{Ngân hàng Thế giới|o-wb}} sớm giải ngân.', 'proposal', 'hoa', 'o-wb'),
  row(
    'Trong cuộc gặp ông {{Peter Lind|lind}}, bà {{Lê Hoa|hoa}} ghi nhận những đóng góp của {{Quỹ Xanh|o-gf}}.',
    'assessment',
    'hoa',
    'lind',
  ),
  row('{{Ngân hàng Thế giới|o-wb}} dự báo tăng trưởng sáu phần trăm.', undefined),
  row(
    'Phát biểu tại hội nghị, ông {{Peter Lind|lind}} tuyên bố chương trình đã hoàn thành.',
    'announcement',
    'lind',
  ),
  row(
    'Hai bộ trưởng {{Lê Hoa|hoa}} và {{Peter Lind|lind}} đồng ý lập đường dây nóng.',
    'agreement',
    'hoa lind',
  ),
  row('Bà {{Lê Hoa|hoa}} cho rằng {{Quỹ Xanh|o-gf}} nên công khai số liệu.', 'position', 'hoa'),
  row('Ông {{Peter Lind|lind}} được mời phát biểu.', undefined),
  row('{{Quỹ Xanh|o-gf}} khuyến nghị các nước giảm trợ giá than.', 'proposal', 'o-gf'),
  row(
    'Đáp ứng yêu cầu của bà {{Lê Hoa|hoa}}, {{Ngân hàng Thế giới|o-wb}} cam kết công bố báo cáo.',
    'pledge',
    'o-wb',
  ),
];
