import { foldWithMarks } from '../text/fold';
import { foldedSet } from '../text/foldedSet';
import { once } from '../util/once';

/**
 * Second syllables of Vietnamese words whose first one is also the name of a country or somebody's given name, with
 * their marks: a capital before them is that of a sentence or of a body (`Pháp lệnh`, `Thành ủy`, `Quân khu`).
 */
const compounds = once(
  (): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      (
        'mỹ:thuật phẩm viện học mãn nhân lệ;anh:hùng em ấy ta chị thư tài minh đào;pháp:lệnh luật lý nhân quyền chế định danh trị y;' +
        'đức:tính tin độ hạnh dục;ý:kiến nghĩa định chí tưởng thức thích muốn đồ tứ nguyện;áo:quần khoác dài phông giáp mưa;' +
        'nhật:ký báo thực trình;hàn:gắn huyên lâm;trung:tâm ương bình thực thành đoàn gian học hạn tướng tá úy lập chuyển niên thu;' +
        'ấn:tượng định phẩm bản hành loát;thái:độ bình tử dương quá;đài:truyền phát báo thọ;hà:tiện cớ khắc hơi;lào:xào;bỉ:ổi;' +
        'thành:ủy uỷ phố viên đoàn lập công tích phần quả tựu thị niên;thanh:tra niên toán tịnh khoản lọc thế bình;' +
        'bảo:thủ vệ hiểm đảm tồn tàng trợ mật hành dưỡng hộ an quản;quân:đội sự khu ủy uỷ nhân chủng chính y đoàn hàm số;' +
        'an:ninh toàn sinh ủi tâm cư;minh:bạch họa hoạ chứng mẫn;bình:đẳng luận thường ổn quân dân chọn yên minh;hòa:bình giải hợp đồng nhạc;' +
        'hoà:bình giải hợp đồng nhạc;dân:tộc sự số chủ quân vận cư biểu phòng;công:an nghệ thương nghiệp đoàn tác ty bố dân chúng trình;' +
        'tài:chính nguyên khoản sản trợ liệu;ngoại:giao trưởng thương vụ tệ;nội:vụ chính dung bộ các;quốc:phòng hội gia tế hiệu khánh;' +
        'giáo:dục viên sư trình;văn:hóa hoá phòng bản học minh;thông:tin tấn báo qua tư;tư:pháp lệnh vấn nhân tưởng liệu;' +
        'nông:nghiệp dân thôn lâm;thương:mại vụ binh hiệu lượng;kinh:tế doanh nghiệm phí;hải:quan quân sản dương đảo đăng;' +
        'chính:phủ trị quyền sách thức;nhân:dân sự viên lực đạo quyền;phát:triển biểu hiện ngôn hành;đối:ngoại tác thoại với;dũng:cảm sĩ khí;' +
        'trang:web bị phục trí trại;hùng:vĩ biện mạnh hậu;cường:quốc độ hóa;tâm:lý sự thư huyết;tín:dụng nhiệm hiệu;hạnh:phúc kiểm;' +
        'phúc:lợi khảo hậu đáp;thịnh:vượng hành;thắng:lợi cảnh thế;lợi:ích nhuận thế;phong:trào cách tục phú tỏa;lâm:nghiệp sản thời tặng;' +
        'vinh:dự danh quang;quang:cảnh minh vinh;tiến:độ bộ hành sĩ trình;hiệp:hội định ước thương;hiếu:thảo khách chiến;trí:tuệ thức lực;' +
        'kiên:quyết định trì cường;nghĩa:vụ trang là;thu:nhập hút hồi hoạch ngân;hạ:tầng viện nghị;nam:giới nữ;long:trọng đong;' +
        'khánh:thành tiết kiệt;sơn:mài hà;hương:liệu ước;linh:hoạt kiện hồn thiêng;giang:sơn;vân:vân;yến:tiệc;loan:báo tin;' +
        'ánh:sáng mắt;hằng:năm ngày tháng;thúy:;kiệt:sức quệ xuất;tuyên:bố truyền giáo án dương;khoa:học;lao:động;xây:dựng;hội:đồng nghị thảo;' +
        'đảng:ủy uỷ viên bộ;đoàn:kết thể viên;viện:trợ trưởng kiểm;tổng:cục công hợp kết thể;tỉnh:ủy uỷ'
      )
        .split(';')
        .map((line) => line.split(':'))
        .map(
          ([first = '', rest = '']) =>
            [foldWithMarks(first), new Set(rest.split(' ').map(foldWithMarks))] as const,
        ),
    ),
);

const NEXT = /^[\s\u2060]+(\p{Ll}[\p{L}\p{M}]*)/u;

/** True where two Vietnamese syllables are one word rather than a name and what is said of it. Without case. */
export function isCompound(first: string, second: string): boolean {
  return compounds().get(foldWithMarks(first))?.has(foldWithMarks(second)) === true;
}

/** The same for a syllable of a text and what stands behind it. */
export function beginsCompound(syllable: string, behind: string): boolean {
  const next = NEXT.exec(behind)?.[1];
  return next !== undefined && isCompound(syllable, next);
}

/** Countries of one syllable, with their marks, that are given names as well. */
const COUNTRIES = foldedSet('anh pháp đức mỹ nga ý úc lào nhật hàn thái ấn bỉ áo séc trung'.split(' '));

/** True for `Anh` in `Ngoại trưởng Anh`, which is most likely Britain. */
export function isCountrySyllable(word: string): boolean {
  return COUNTRIES.has(foldWithMarks(word));
}
