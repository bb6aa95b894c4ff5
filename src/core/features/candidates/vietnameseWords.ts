import { foldWithMarks } from '../../text/fold';
import { foldedSet, type FoldedSet } from '../../text/foldedSet';

/** Words by which Vietnamese names of bodies and laws go on or end. Those of one syllable count with their marks alone. */

function toSet(words: string): FoldedSet {
  return foldedSet(words.split('|'));
}

/** Behind a name: what belongs to the sentence. */
const STOPS = toSet(
  'và|của|tại|với|về|trong|trên|dưới|từ|đến|cho|để|do|bởi|vì|nên|mà|thì|là|đã|đang|sẽ|vừa|mới|còn|cũng|được|bị|có|không|' +
    'chưa|phải|cần|nhằm|theo|khi|nếu|như|gồm|này|đó|kia|ấy|các|những|một|mỗi|mọi|nhiều|ở|ra|vào|lên|xuống|qua|sau|trước|' +
    'năm|ngày|tháng|lần|đều|nay|hiện|hay|hoặc|bằng|giữa|nói|đưa|nêu|cùng|ký|sớm|họp|làm|ông|bà|rằng|tuy|song|nhưng|giúp|' +
    'việc|sự|tới|nhận|luôn|vẫn|rất|gặp|bắt|thuộc|muốn|trả|lo|đi|gửi|xin|nhắc|mong|dành|khiến|khỏi|hơn|chỉ|lại|thêm|cứ|' +
    'tăng|giảm|vẫn|đạt|mở|lấy|thay|xem|kêu|hứa|phạt|cấm|chi|thu|bàn|hỏi|đáp',
);
/** Two syllables in small letters that go on with the name of a body. */
const PARTS = toSet(
  'đường bộ|đường sắt|hàng không|hàng hải|đường thủy|đường thuỷ|thị trường|chất lượng|dân sự|nước ngoài|xã hội|dân tộc|' +
    'trí tuệ|nhân tạo|công nghệ|thông tin|khí tượng|điện tử|nhân dân|quốc gia|nhà nước|trung ương|thành phố|cấp cao|' +
    'bảo hiểm|an toàn|thực phẩm|kinh tế|thương mại|đầu tư|tài chính|khoa học|giáo dục|truyền thông|viễn thông|vũ trụ|' +
    'môi trường|tài nguyên|lâm nghiệp|nông nghiệp|thủy sản|thuỷ sản|năng lượng|nguyên tử|cổ phần|xuất khẩu|nhập khẩu|' +
    'doanh nghiệp|phát triển|hợp tác|bán dẫn|đổi mới|sáng tạo|chuyển đổi|chứng khoán|dữ liệu|trực thuộc|cạnh tranh|' +
    'người tiêu|tiêu dùng|thanh tra|kiểm tra|pháp luật|xã hội|chính trị|quốc tế',
);
const VERBS_BEHIND = toSet(
  'cho biết|đề nghị|đề xuất|công bố|tổ chức|yêu cầu|ban hành|quy định|khẳng định|nhấn mạnh|thông báo|thông qua|phối hợp|' +
    'tiếp tục|chủ trì|chủ động|triển khai|tham gia|tham mưu|thực hiện|thực thi|bổ sung|thảo luận|trình bày|trình quốc|' +
    'trình chính|kiến nghị|hướng dẫn|hướng tới|phát hiện|phát động|phát biểu|giao cho|dự kiến|xây dựng|hỗ trợ|đánh giá|' +
    'cảnh báo|tạo điều|tạo ra|nghiên cứu|đặc biệt|chia sẻ|trao đổi|hoàn thiện|hoàn thành|bày tỏ|tuyên bố|cam kết|phân tích|' +
    'quyết định|khai mạc|đảm bảo|bảo đảm|áp dụng|đồng ý|đồng thời|cấp phép|sửa đổi|có hiệu|tiến hành|phê duyệt|đồng chủ|' +
    'tạm dừng|khuyến cáo|khuyến nghị|kết luận|xác nhận|xác định|ghi nhận|tiếp nhận|bổ nhiệm|khởi tố|điều tra|đối với|' +
    'giới thiệu|chính thức|vừa qua|thời gian|gần đây|liên quan|hôm nay|hôm qua|sáng nay|chiều nay|tối nay|đối thoại|thống nhất',
);

export function isStop(syllable: string): boolean {
  return STOPS.has(foldWithMarks(syllable));
}

export function isBodyPart(pair: string): boolean {
  return PARTS.has(foldWithMarks(pair));
}

export function isVerbBehind(pair: string): boolean {
  return VERBS_BEHIND.has(foldWithMarks(pair));
}

/** Begin what an office is of, as in `Thứ trưởng Thường trực`. */
const OFFICE_SYLLABLES = toSet(
  'thường|bộ|công|quốc|thủ|chính|tài|y|giáo|nội|ngoại|tư|xây|văn|khoa|nông|kế|lao|thông|ban|ủy|uỷ|hội|tỉnh|thành|trung|' +
    'đảng|ngân|nhà|tổng|cục|vụ|viện|sở|tập|hiệp|liên|đại|đoàn|phòng|kinh|ubnd|hđqt|hđnd|hđtv|mỹ|nga|pháp|đức|nhật|hàn|anh|' +
    'trường|học|điều|marketing|kinh|thương|fed|ngành|quỹ|tòa|toà|nước|xã',
);

export function isOfficeSyllable(syllable: string): boolean {
  return OFFICE_SYLLABLES.has(foldWithMarks(syllable));
}

/** Bodies: those of one syllable have to be written with a capital. */
export const BODY_HEAD =
  /(?<![\p{L}\p{M}\p{N}])(?:Bộ|Tổng cục|Cục|Vụ|Sở|Ủy ban|Uỷ ban|Tập đoàn|Tổng công ty|Tổng Công ty|Công ty(?: cổ phần| Cổ phần| TNHH| CP)?|Ngân hàng|Trường Đại học|Trường đại học|Đại học|Học viện|Viện|Hiệp hội|Liên đoàn|Hội đồng|Hội|Ban|Văn phòng|Trung tâm|Đại sứ quán|Tổng lãnh sự quán|Quỹ|Tòa án|Toà án|Viện kiểm sát|Bệnh viện|Đảng|Trường|Liên minh|Mặt trận|Tổng hội|Thanh tra|Kho bạc|Trung ương|Công an|Thành ủy|Tỉnh ủy)(?=[ \u00a0]\p{L})/gu;
/** Behind the head it makes another word, an office or a plural. */
export const NO_BODY =
  /^[ \u00a0](?:trưởng|luật|máy|đội|phận|môn|mặt|phim|ba|hai|tổ chức|điều hành|giám đốc|chuyên môn)(?![\p{L}\p{M}])/iu;

/** Folded names of provinces and cities, none of which is a person. */
export const PLACES: ReadonlySet<string> = new Set(
  (
    'ha noi|ho chi minh|da nang|hai phong|can tho|hue|an giang|ba ria|vung tau|bac giang|bac kan|bac lieu|bac ninh|' +
    'ben tre|binh dinh|binh duong|binh phuoc|binh thuan|ca mau|cao bang|dak lak|dak nong|dien bien|dong nai|dong thap|' +
    'gia lai|ha giang|ha nam|ha tinh|hai duong|hau giang|hoa binh|hung yen|khanh hoa|kien giang|kon tum|lai chau|' +
    'lam dong|lang son|lao cai|long an|nam dinh|nghe an|ninh binh|ninh thuan|phu tho|phu yen|quang binh|quang nam|' +
    'quang ngai|quang ninh|quang tri|soc trang|son la|tay ninh|thai binh|thai nguyen|thanh hoa|thua thien|tien giang|' +
    'tra vinh|tuyen quang|vinh long|vinh phuc|yen bai|hoa lac|da lat|ha long|hoang sa|truong sa|phu quoc|' +
    'thu duc|bien hoa|quy nhon|vinh|bien dong|tay nguyen|ha dong|cam ranh|van don|dien bien phu|hanoi|haiphong|danang|' +
    'hoan kiem|ba dinh|dong da|cau giay|thanh xuan|hoang mai|long bien|nam tu liem|bac tu liem|ho tay|lang hoa lac'
  ).split('|'),
);

const FAMILIES = toSet(
  (
    'nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh mai trương lương đoàn trịnh đào lâm hà ' +
    'cao chu thái tạ tô phùng quách lưu tống châu vương kiều thạch tôn nghiêm khuất bạch giang hứa lại la lò lữ mã mạc ' +
    'nông phí phi tiêu ung vi thân thiều triệu đàm đậu diệp đới biện từ cù cung doãn giáp kim khúc ninh ông phó sầm tăng ' +
    'thẩm thi tiết trang vừ y văn'
  ).replaceAll(' ', '|'),
);

/** Whether a syllable with its marks is a family name: `Lâm` is, `Lam` is none. Bare texts have no way to tell. */
export function isFamily(syllable: string): boolean {
  return FAMILIES.has(foldWithMarks(syllable));
}
