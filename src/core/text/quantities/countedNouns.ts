import { PhraseTable } from './phraseTable';

/** What memos count, as one concept in both languages: singular, then plural, then Vietnamese. */
const ROWS: readonly (readonly [concept: string, plural: string, vietnamese: string])[] = [
  ['engineer', 'engineers', 'kỹ sư|kĩ sư'],
  ['graduate', 'graduates', 'cử nhân|sinh viên tốt nghiệp|người tốt nghiệp'],
  ['technician', 'technicians', 'kỹ thuật viên|kĩ thuật viên'],
  ['phd', 'phds|doctorates|phd students|phd graduates|doctors of science', 'tiến sĩ|tiến sỹ'],
  ['master', 'masters|master s degrees|master s graduates', 'thạc sĩ|thạc sỹ'],
  ['scientist', 'scientists|researchers', 'nhà khoa học|nhà nghiên cứu|nghiên cứu viên'],
  ['expert', 'experts|specialists', 'chuyên gia'],
  ['company', 'companies|firms|enterprises|businesses|corporations', 'doanh nghiệp|công ty|hãng|tập đoàn'],
  ['startup', 'startups|start ups', 'doanh nghiệp khởi nghiệp|công ty khởi nghiệp|startup'],
  ['facility', 'facilities', 'cơ sở'],
  ['cooperative', 'cooperatives|co operatives', 'hợp tác xã'],
  ['plant', 'plants|factories|fabs', 'nhà máy'],
  ['project', 'projects', 'dự án'],
  ['participant', 'participants|attendees|delegates|guests', 'đại biểu|người tham dự|người dự|khách mời'],
  ['deputy', 'deputies|lawmakers', 'đại biểu quốc hội|nghị sĩ'],
  ['job', 'jobs', 'việc làm|công ăn việc làm'],
  ['worker', 'workers|employees|staff', 'lao động|người lao động|công nhân|nhân viên'],
  ['person', 'people|persons|inhabitants|residents', 'người|người dân|dân'],
  ['student', 'students|pupils', 'sinh viên|học sinh|học viên'],
  ['teacher', 'teachers|lecturers', 'giáo viên|giảng viên'],
  ['scholarship', 'scholarships', 'học bổng'],
  ['university', 'universities', 'trường đại học|đại học'],
  ['school', 'schools', 'trường|trường học|trường phổ thông'],
  ['institute', 'institutes', 'viện nghiên cứu|viện'],
  ['laboratory', 'laboratories|labs', 'phòng thí nghiệm'],
  ['centre', 'centres|centers', 'trung tâm'],
  ['hospital', 'hospitals', 'bệnh viện'],
  ['bed', 'beds', 'giường bệnh|giường'],
  ['patient', 'patients', 'bệnh nhân'],
  ['physician', 'doctors|physicians', 'bác sĩ|bác sỹ'],
  ['nurse', 'nurses', 'điều dưỡng'],
  ['case', 'cases', 'ca bệnh|ca mắc|ca nhiễm|vụ|trường hợp'],
  ['death', 'deaths', 'ca tử vong|người chết'],
  ['dose', 'doses', 'liều|mũi'],
  ['country', 'countries|nations', 'nước|quốc gia'],
  ['economy', 'economies', 'nền kinh tế'],
  ['government', 'governments|member governments', 'chính phủ'],
  ['province', 'provinces', 'tỉnh|tỉnh thành|địa phương'],
  ['city', 'cities', 'thành phố'],
  ['district', 'districts', 'quận|huyện'],
  ['village', 'villages|communes', 'làng|xã'],
  ['household', 'households|families', 'hộ|hộ gia đình|gia đình|hộ dân'],
  ['member', 'members', 'thành viên|hội viên'],
  ['licence', 'licences|licenses|permits', 'giấy phép'],
  ['memorandum', 'memoranda|memorandums|mous|memoranda of understanding', 'biên bản ghi nhớ|bản ghi nhớ'],
  ['agreement', 'agreements|deals|treaties', 'thỏa thuận|thoả thuận|hiệp định|hiệp ước'],
  ['contract', 'contracts', 'hợp đồng'],
  ['proposal', 'proposals', 'đề xuất|kiến nghị'],
  ['programme', 'programmes|programs|schemes', 'chương trình'],
  ['course', 'courses', 'khóa học|khoá học|khóa đào tạo'],
  ['dataset', 'datasets|data sets', 'bộ dữ liệu'],
  ['product', 'products', 'sản phẩm'],
  ['patent', 'patents', 'bằng sáng chế|sáng chế'],
  ['turbine', 'turbines', 'tua bin|tuabin|tuốc bin'],
  ['vessel', 'vessels|ships|boats', 'tàu|tàu thuyền|tàu cá|chiếc tàu'],
  ['port', 'ports|seaports', 'cảng|cảng biển'],
  ['berth', 'berths', 'bến|cầu cảng'],
  ['container', 'containers', 'công ten nơ|container'],
  ['vehicle', 'vehicles|cars|trucks', 'xe|ô tô|phương tiện'],
  ['aircraft', 'aircraft|planes|airplanes', 'máy bay'],
  ['flight', 'flights', 'chuyến bay'],
  ['station', 'stations', 'trạm|ga|nhà ga'],
  ['substation', 'substations', 'trạm biến áp'],
  ['bridge', 'bridges', 'cầu|cây cầu'],
  ['reactor', 'reactors', 'lò phản ứng'],
  ['consortium', 'consortia|consortiums', 'liên danh|tổ hợp'],
  ['bidder', 'bidders', 'nhà thầu'],
  ['investor', 'investors', 'nhà đầu tư'],
  ['bank', 'banks', 'ngân hàng'],
  ['visitor', 'visitors|tourists|arrivals', 'khách|du khách|lượt khách|khách du lịch|khách quốc tế'],
  ['passenger', 'passengers', 'hành khách|lượt hành khách'],
  ['farmer', 'farmers', 'nông dân'],
  ['fisherman', 'fishermen|fishers', 'ngư dân'],
  ['soldier', 'soldiers|troops|peacekeepers', 'quân nhân|binh sĩ|binh sỹ|chiến sĩ'],
  ['woman', 'women', 'phụ nữ'],
  ['child', 'children', 'trẻ em|trẻ'],
  ['user', 'users', 'người dùng|người sử dụng'],
  ['subscriber', 'subscribers|subscriptions', 'thuê bao'],
  ['account', 'accounts', 'tài khoản'],
  ['apartment', 'apartments|homes|houses|dwellings', 'căn hộ|căn nhà|nhà ở|nhà'],
  ['tree', 'trees', 'cây|cây xanh'],
  ['chip', 'chips', 'con chip|chip'],
  ['law', 'laws', 'đạo luật|dự luật|luật'],
  ['vote', 'votes|ballots', 'phiếu'],
  ['article', 'articles', 'điều khoản'],
  ['target', 'targets', 'mục tiêu|chỉ tiêu'],
  ['partner', 'partners', 'đối tác'],
  ['official', 'officials', 'cán bộ|quan chức'],
  ['representative', 'representatives', 'đại diện'],
  ['organization', 'organisations|organizations|agencies', 'tổ chức|cơ quan'],
  ['zone', 'zones|industrial parks|parks', 'khu|khu công nghiệp'],
  ['round', 'rounds', 'vòng'],
  ['session', 'sessions', 'phiên|phiên họp|buổi'],
  ['meeting', 'meetings', 'cuộc họp|cuộc gặp|cuộc làm việc'],
  ['time', 'times', 'lần'],
];

export const COUNTED = new PhraseTable<string>(
  ROWS.map(([concept, plural, vietnamese]) => [`${plural}|${vietnamese}`, concept] as const),
);

/** Behind `one` and `1`: the word in the singular. */
export const COUNTED_ONE = new PhraseTable<string>(
  ROWS.map(([concept, , vietnamese]) => [`${concept}|${vietnamese}`, concept] as const),
);

/** What is counted, by any of its words, where it is spoken of without a number. */
export const COUNTED_WORDS = new PhraseTable<string>(
  ROWS.map(([concept, plural, vietnamese]) => [`${concept}|${plural}|${vietnamese}`, concept] as const),
  2,
);

/** Words that end in `s` or stand behind a number, and count nothing. */
export const UNCOUNTED: ReadonlySet<string> = new Set(
  (
    'of in at by for from to with on and or the a an that which who whom whose are is was were will would has have had ' +
    'as than per under over into against across this these those its their his her it they we but if when while where ' +
    'be been being can could may might should must not no nor so then there here also only just more less most least ' +
    'during since until before after between among about around up down out off via versus vs does says plus minus ' +
    'times o clock am pm years ago january february march april may june july august september october november december'
  ).split(' '),
);

/** Vietnamese words behind a number that count nothing. */
export const UNCOUNTED_VIETNAMESE: ReadonlySet<string> = new Set(
  'của và là các về từ tại theo ngày tháng được đã sẽ với cho trong đến tới ở do bởi vào để thì mà nhưng hoặc hay này đó kia nay trên dưới so còn có'.split(
    ' ',
  ),
);
