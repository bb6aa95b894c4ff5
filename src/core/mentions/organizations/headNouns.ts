import { foldText, foldWithMarks } from '../../text/fold';
import { once } from '../../util/once';

/**
 * Head nouns of longer proper names that take a person's or a place's name into them: `Ford Foundation`, `đường Nguyễn
 * Chí Thanh`. As alternatives for patterns; longer ones first where one begins like another.
 */

const INSTITUTIONS =
  'Foundations?|University|Universities|Institutes?|Institution|Schools?|Colleges?|Academy|Hospitals?|Clinic|Museum|Library|' +
  'Airport|Airfield|Street|Road|Rd|Avenue|Ave|Boulevard|Blvd|Highway|Expressway|Square|Plaza|Bridge|Tunnel|Tower|Towers|' +
  'Hall|Theatre|Theater|Stadium|Arena|Station|Terminal|Parks?|Gardens?|Zoo|Memorial|Monument|Mausoleum|Tomb|Statue|' +
  'Cent(?:er|re)s?|Laborator(?:y|ies)|Labs?|Observatory|Prizes?|Awards?|Medals?|Scholarships?|Fellowships?|Lectures?|' +
  'Cup|Trophy|Chair|Funds?|Trust|Endowment|Society|Association|Club|Banks?|Group|Compan(?:y|ies)|Corporation|Corp|Inc|Ltd|' +
  'LLC|Holdings|Partners|Motors?';
/** Plurals behind a place are common nouns: `Hanoi Universities`. */
const SINGULARS = INSTITUTIONS.replaceAll('s?', '').replace('|Universities', '').replace('(?:y|ies)', 'y');
const LAWS = 'Acts?|Laws?|Bill|Amendment|Doctrine|Plan|Commission|Initiative|Order';
const PLACES =
  'City|Province|District|County|Town|Ward|Village|Islands?|Sea|River|Lake|Bay|Strait|Peninsula|Mountains?|Range|Canal|Dam|' +
  'Port|Trail|Base|Ranch|House';
const MEDIA =
  'Post|Times|News|Herald|Tribune|Journal|Daily|Radio|Television|TV|Opera|Airlines?|Airways|Hotel|Hilton';
const COUNCILS = "People[’']s (?:Committee|Council)|Party Committee";

/** Those that are written with a small letter as well: `Nguyễn Chí Thanh street`. */
export const SMALL_HEADS =
  'street|road|avenue|boulevard|highway|square|bridge|airport|museum|hospital|stadium|park|memorial|mausoleum|foundation|' +
  'institute|university|library|prize|award|medal|trail';

/** Behind the name of a person. */
export const HEADS_BEHIND_PERSON = `${INSTITUTIONS}|${LAWS}|${PLACES}`;
/** Behind the name of a place: not what a place has by itself, such as laws, a city council or a port. */
export const HEADS_BEHIND_PLACE = `${SINGULARS}|${MEDIA}|${COUNCILS}|Consensus|Marathon`;
/** Between the name and its head. */
export const MODIFIERS_BEHIND =
  'International|National|Presidential|Memorial|State|Central|Public|Family|Brothers|Global|Open|Medical|Technical|' +
  'Technology|Technological|Business|Law|Trade|Foreign|Economics?|Education|Educational|Research|Science|Space|Music|' +
  "Art|Arts|Children[’']s|Women[’']s|Community|General|Military|Polytechnic|Pedagogical|Agricultural|Motor|Peace|" +
  'Investment|Development|Commercial|Joint Stock|High|Secondary|Primary|Elementary|Middle|Graduate';
/** Before the name of a person. */
export const HEADS_BEFORE_PERSON = 'Camp|Fort|Mount|Cape|Lake|Port|USS|HMS|Hurricane|Typhoon|Cyclone';
/** Before `of` and the name of a place. */
export const HEADS_BEFORE_OF_PLACE =
  '(?:University|College|Institute|Academy|School|Museum|Bank|Times|Treaty|Battle|Duke|Diocese) of(?: the)?';

/**
 * Vietnamese heads stand before the name. Those of one syllable count with their marks alone (`truong` is also
 * `trưởng`), and not behind a syllable with which they make another word (`thị trường`, `yêu cầu`).
 */
const SYLLABLES: readonly (readonly [head: string, notBehind: string])[] = [
  ['đường', 'ngành|mía|tiểu|giá|lên|đưa|dọc|các|những'],
  ['phố', 'thành'],
  ['cầu', 'yêu|toàn|nhu|địa|khí|mong|thỉnh|khẩn|cung|đòi|lời|hoàn|quả|bán'],
  ['trường', 'thị|môi|lập|chiến|hiện|nông|công|thương|sở|điện|hội|nhà|các|những'],
  ['viện', 'chi|cứu|bồi|hậu|quân|tài|phó|các|những'],
  ['quỹ', 'thủ|ngân|công|các|những'],
  ['giải', 'lý|hoà|phân|lời|tháo|diễn|chú|kiến|nan|hải|thanh|giảng|áp|cố|đáp|khuyên|ca'],
  ['lăng', 'xâm'],
  ['tượng', 'hiện|đối|ấn|khí|biểu|hình'],
  ['ga', ''],
  ['cảng', ''],
  ['đền', ''],
  ['chùa', ''],
  ['thpt', ''],
  ['thcs', ''],
  ['báo', 'thông|cảnh|dự|tố|họp|nhà'],
  ['đài', 'lâu|tượng'],
];
const PHRASES = [
  ...[
    'đại lộ',
    'xa lộ',
    'quảng trường',
    'đường mòn',
    'đại học',
    'cao đẳng',
    'học viện',
    'bệnh viện',
    'thư viện',
  ],
  ...['tiểu học', 'trung học', 'mầm non', 'giải thưởng', 'huân chương', 'huy chương', 'học bổng', 'sân bay'],
  ...['sân vận động', 'công viên', 'bảo tàng', 'nhà hát', 'nhà thờ', 'nhà máy', 'nghĩa trang', 'tượng đài'],
  ...['chiến dịch', 'thanh niên cộng sản', 'thiếu niên tiền phong', 'khách sạn', 'tạp chí'],
];
/** Those that have a head of their own: `Chủ tịch tập đoàn Nguyễn Văn An` names him. */
const LED = [
  ...[
    'tập đoàn',
    'công ty',
    'ngân hàng',
    'trung tâm',
    'thành phố',
    'thị xã',
    'thị trấn',
    'tỉnh',
    'quận',
    'huyện',
  ],
  ...['phường', 'xã', 'hãng'],
];
const LEADERS =
  'chủ tịch|giám đốc|bí thư|lãnh đạo|đại diện|trưởng|chính quyền|ubnd|hđnd|nhân dân|thư ký|chánh văn phòng|tác|công an|thủ quỹ';
const MODIFIERS_BEFORE = [
  ...[
    'quốc gia',
    'quốc tế',
    'nhà nước',
    'trung ương',
    'chính trị',
    'hành chính',
    'tnhh',
    'mtv',
    'một thành viên',
  ],
  ...[
    'cổ phần',
    'đa khoa',
    'chuyên',
    'phổ thông',
    'cơ sở',
    'công lập',
    'dân lập',
    'bách khoa',
    'luật',
    'kinh tế',
  ],
  ...[
    'quốc dân',
    'sư phạm',
    'ngoại thương',
    'y',
    'dược',
    'mở',
    'công nghiệp',
    'nông nghiệp',
    'khoa học',
    'công nghệ',
  ],
  ...['tự nhiên', 'xã hội', 'nhân văn', 'thương mại', 'ngoại ngữ', 'văn hoá', 'và', 'thành phố', 'mới'],
];

/** Of results of `foldWithMarks`; the first group is the head. */
export const vietnameseHeadBeforePerson = once(() => headBefore(vietnameseHeads(true)));
export const vietnameseHeadBeforePlace = once(() => headBefore(vietnameseHeads(false)));

function headBefore(heads: string): RegExp {
  const modifiers = MODIFIERS_BEFORE.map(foldWithMarks).join('|');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(${heads})(?: (?:${modifiers})){0,5} $`, 'u');
}

function vietnameseHeads(isOfPerson: boolean): string {
  const phrases = isOfPerson ? PHRASES : PHRASES.filter((phrase) => phrase !== 'sân bay');
  const led = isOfPerson ? LED : ['ngân hàng'];
  const leaders = LEADERS.split('|').map(foldWithMarks).join('|');
  return [
    ...phrases.flatMap(withBareForm),
    ...led.flatMap(withBareForm).map((head) => (isOfPerson ? `(?<!(?:${leaders}) )${head}` : head)),
    ...SYLLABLES.map(([head, notBehind]) =>
      notBehind === ''
        ? head
        : `(?<!(?<![\\p{L}\\p{M}])(?:${notBehind.split('|').map(foldWithMarks).join('|')}) )${head}`,
    ),
  ].join('|');
}

/** Two syllables and more are known without their marks. */
function withBareForm(phrase: string): string[] {
  const marked = foldWithMarks(phrase);
  return phrase.includes(' ') ? [marked, foldText(phrase)] : [marked];
}
