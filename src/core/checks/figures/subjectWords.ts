import { PhraseTable } from '../../text/quantities/phraseTable';

/** What figures are about, as one concept in both languages: English words with their forms, then Vietnamese ones. */
const ROWS: readonly (readonly [concept: string, english: string, vietnamese: string])[] = [
  [
    'trade',
    'trade|traded|trading|commerce',
    'thương mại|kim ngạch|buôn bán|giao thương|kim ngạch thương mại',
  ],
  ['export', 'export|exports|exported', 'xuất khẩu'],
  ['import', 'import|imports|imported', 'nhập khẩu'],
  [
    'growth',
    'growth|grew|grow|grows|growing|grown|rose|rise|rises|risen|increase|increased|up|expansion',
    'tăng trưởng|tăng',
  ],
  ['gdp', 'gdp|gross domestic product', 'tổng sản phẩm quốc nội'],
  ['grdp', 'grdp|gross regional domestic product', 'tổng sản phẩm trên địa bàn'],
  ['output', 'output|production|produced|generated|generation', 'sản lượng|sản xuất|phát điện'],
  ['revenue', 'revenue|revenues|doanh thu', 'nguồn thu|thu ngân sách'],
  ['budget', 'budget|budgets', 'ngân sách'],
  ['market', 'market|markets', 'thị trường|thị phần'],
  ['global', 'global|globally|world|worldwide', 'toàn cầu|thế giới'],
  [
    'share',
    'share|shares|proportion|account for|accounts for|accounted for|stand for|made up|makes up',
    'tỷ trọng|tỷ lệ|chiếm|thị phần',
  ],
  ['coal', 'coal', 'than|nhiệt điện than|than đá|điện than'],
  ['electricity', 'electricity|power', 'điện|điện năng'],
  ['loss', 'loss|losses', 'tổn thất'],
  ['capacity', 'capacity|capacities', 'công suất'],
  ['wind', 'wind', 'gió|điện gió'],
  ['offshore', 'offshore|at sea', 'ngoài khơi|trên biển'],
  ['solar', 'solar', 'điện mặt trời|mặt trời'],
  ['nuclear', 'nuclear', 'hạt nhân'],
  ['gas', 'gas|lng', 'khí|khí đốt'],
  ['oil', 'oil|petroleum', 'dầu|dầu khí'],
  ['renewable', 'renewable|renewables', 'tái tạo'],
  ['loan', 'loan|loans|lend|lent|lending|borrowed|vay', 'khoản vay|vốn vay|tín dụng'],
  ['grant', 'grant|grants', 'viện trợ không hoàn lại|tài trợ'],
  ['tranche', 'tranche|tranches|instalment', 'đợt giải ngân|giải ngân'],
  ['interest', 'interest|interest rate', 'lãi suất'],
  ['debt', 'debt|debts', 'nợ|nợ công'],
  ['grid', 'grid', 'lưới điện|lưới|truyền tải'],
  ['coast', 'coast|coastal', 'ven biển|bờ biển'],
  ['line', 'line|lines', 'đường dây'],
  ['length', 'length|long', 'chiều dài|dài'],
  ['area', 'area|areas', 'diện tích'],
  [
    'invest',
    'invest|invested|investment|investments|investing|investor|investors',
    'đầu tư|vốn đầu tư|nhà đầu tư',
  ],
  ['capital', 'capital', 'vốn|tổng vốn'],
  ['train', 'train|trained|training', 'đào tạo|tập huấn'],
  ['semiconductor', 'semiconductor|semiconductors|chip|chips', 'bán dẫn|vi mạch'],
  ['design', 'design|designs', 'thiết kế'],
  ['packaging', 'packaging', 'đóng gói'],
  ['testing', 'testing', 'kiểm thử'],
  ['fabrication', 'fabrication|fabs', 'chế tạo'],
  ['risk', 'risk|risks', 'rủi ro'],
  ['commercial', 'commercial', 'thương mại'],
  ['tariff', 'tariff|tariffs|duty|duties', 'thuế quan|thuế suất|thuế'],
  ['tax', 'tax|taxes', 'thuế'],
  ['price', 'price|prices|priced', 'giá|giá bán'],
  ['ceiling', 'ceiling|cap', 'trần|mức trần'],
  ['retail', 'retail', 'bán lẻ'],
  ['average', 'average|mean', 'bình quân|trung bình'],
  ['cost', 'cost|costs', 'chi phí'],
  ['fund', 'fund|funds|funding|giao', 'kinh phí|quỹ|được cấp|được giao'],
  ['aid', 'aid|assistance|oda', 'viện trợ'],
  ['emission', 'emission|emissions|carbon|co2', 'phát thải|các bon|khí thải'],
  ['forest', 'forest|forests', 'rừng'],
  ['rice', 'rice', 'gạo|lúa'],
  ['coffee', 'coffee', 'cà phê'],
  ['fish', 'fish|fishery|fisheries|seafood', 'thủy sản|thuỷ sản|cá'],
  ['agriculture', 'agriculture|agricultural|farm', 'nông nghiệp|nông sản'],
  ['textile', 'textile|textiles|garment|garments', 'dệt may'],
  ['rail', 'rail|railway|railways', 'đường sắt'],
  ['road', 'road|roads|expressway|highway', 'đường bộ|cao tốc|đường cao tốc'],
  ['port', 'port|ports|seaport', 'cảng|cảng biển'],
  ['airport', 'airport|airports', 'sân bay|cảng hàng không'],
  ['health', 'health|healthcare', 'y tế'],
  ['vaccine', 'vaccine|vaccines|vaccination', 'vắc xin|tiêm chủng'],
  ['education', 'education', 'giáo dục'],
  ['research', 'research', 'nghiên cứu'],
  ['poverty', 'poverty|poor', 'nghèo|hộ nghèo'],
  ['unemployment', 'unemployment', 'thất nghiệp'],
  ['inflation', 'inflation|cpi', 'lạm phát'],
  ['wage', 'wage|wages|salary|salaries|pay', 'lương|tiền lương'],
  ['remittance', 'remittance|remittances', 'kiều hối'],
  ['population', 'population', 'dân số'],
  ['deficit', 'deficit', 'thâm hụt|nhập siêu'],
  ['surplus', 'surplus', 'thặng dư|xuất siêu'],
  ['consumption', 'consumption|demand', 'tiêu thụ|tiêu dùng|nhu cầu'],
  ['peak', 'peak|maximum', 'cực đại|đỉnh'],
  ['national', 'national|nation', 'quốc gia|cả nước|toàn quốc|trung ương'],
  ['contribution', 'contribution|contributed|contributes', 'đóng góp'],
  ['north', 'north|northern', 'miền bắc|phía bắc'],
  ['south', 'south|southern', 'miền nam|phía nam'],
  ['central', 'central', 'miền trung'],
  ['rural', 'rural', 'nông thôn'],
  ['urban', 'urban', 'đô thị|thành thị'],
  ['foreign', 'foreign|overseas|abroad', 'nước ngoài'],
  ['domestic', 'domestic|domestically', 'trong nước|nội địa'],
  ['public', 'public', 'công cộng'],
  ['private', 'private', 'tư nhân'],
  ['total', 'total|totals|altogether', 'tổng cộng|tổng'],
  ['technology', 'technology|technologies', 'công nghệ'],
  ['digital', 'digital', 'số hóa|kỹ thuật số|kinh tế số'],
  ['logistics', 'logistics', 'hậu cần'],
  ['staff', 'staff', 'biên chế|nhân sự'],
  ['member', 'member|members', 'thành viên'],
];

/** Countries by their people; their names are those of the registry. */
const COUNTRIES: readonly (readonly [concept: string, english: string, vietnamese: string, names: string])[] =
  [
    [
      'us',
      'american|americans',
      'hoa kỳ',
      'us|u.s.|usa|u.s.a.|united states|united states of america|america|hoa ky|my|nuoc my',
    ],
    [
      'vietnam',
      'vietnamese|viet nam|vietnam',
      'việt nam',
      'vietnam|viet nam|vn|socialist republic of vietnam',
    ],
    ['korea', 'korean|koreans|korea', 'hàn quốc', 'korea|south korea|republic of korea|rok|han quoc'],
    ['japan', 'japanese|japan', 'nhật bản', 'japan|nhat ban|nhat'],
    ['china', 'chinese|china', 'trung quốc', "china|people's republic of china|prc|trung quoc"],
    ['eu', 'european|europe', 'châu âu|liên minh châu âu', 'eu|european union|lien minh chau au'],
  ];

const ENGLISH = [...ROWS, ...COUNTRIES].map(([concept, phrases]) => [phrases, concept] as const);
const VIETNAMESE = [...ROWS, ...COUNTRIES].flatMap(([concept, , phrases]) =>
  phrases === '' ? [] : [[phrases, concept] as const],
);

/** In a text that is not Vietnamese. */
export const SUBJECTS = new PhraseTable<string>(ENGLISH, 2);
/** A Vietnamese text has English words too. A syllable alone is too short to be told without its marks. */
export const VIETNAMESE_SUBJECTS = new PhraseTable<string>([...VIETNAMESE, ...ENGLISH], 2);

/** In a Vietnamese text typed without any marks. */
export const UNMARKED_SUBJECTS = new PhraseTable<string>([...VIETNAMESE, ...ENGLISH]);

/** Concepts of countries, by the folded names of areas. */
export const COUNTRY_NAMES: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(([concept, , , names]) => names.split('|').map((name) => [name, concept] as const)),
);

/** What an amount is an amount of: where the memo names one that the source does not, it is another. */
export const MEASURED: ReadonlySet<string> = new Set(
  (
    'export import gdp grdp revenue budget loan grant tranche debt price wage population inflation unemployment loss ' +
    'consumption emission tariff tax interest remittance deficit surplus aid cost capital trade output poverty peak'
  )
    .split(' ')
    .map((concept) => `c:${concept}`),
);

/** Say nothing of what a sentence is about. */
export const COMMON: ReadonlySet<string> = new Set(
  (
    'three four five seven eight nine eleven twelve half roughly row ' +
    'about after again against also although among another around because been before being between both cannot could ' +
    'does doing down during each either even every from further have having here however into itself just least less like made make many ' +
    'more most much must near nearly need neither never next none only other over part same should since some such than ' +
    'that their them then there these they this those through under until upon very want well were what when where which ' +
    'while will with within without would your year years said says according reported report reports first second third ' +
    'last against almost along already always anything asked says told still took taken take put puts came come comes ' +
    'goes going gone good great high higher highest hundred thousand million billion percent cent figure figures number numbers about nearly ' +
    'target targets'
  ).split(' '),
);

/** The same in Vietnamese, as single syllables with their marks. */
export const COMMON_VIETNAMESE: ReadonlySet<string> = new Set(
  (
    'của và là các những một được đã sẽ với cho trong đến tới ở do bởi vào để thì mà nhưng hoặc hay này đó kia nay trên dưới ' +
    'so còn có không từ tại theo về ra lên xuống cũng như khi nếu vì nên rằng bị ông bà họ ta mình đây đang vẫn chỉ rất hơn gần ' +
    'khoảng nghìn triệu tỷ tỉ năm tháng ngày quý số phần trăm đạt'
  ).split(' '),
);
