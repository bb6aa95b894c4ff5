/**
 * Words that are names as well. All folded. The lists are short on purpose: only a name that is one of these, or that
 * the text itself uses as a word, is ever doubted.
 */

/** English and Vietnamese words that look like an acronym when a headline sets them in capitals. */
export const WORDS_IN_CAPITALS: ReadonlySet<string> = new Set(
  (
    'act age aid aim air all am an and any are area arm arms art as ask at bad bar base be best big bill both boom but ' +
    'buy by call can cap car care case cash cost cut data date day deal debt do door down east end era even ' +
    'eye face fact fair far farm fast few firm fit five for form four free from full fund gain gap gas get give go gold ' +
    'good grow has he her high his hit hold home hot how if in is it its job jobs join just key last law lead less let ' +
    'like link live long lose loss low main make many map may men more most move much must near need net new news next ' +
    'nine no nor not now of off oil old on one open or our out over own pact part pass past pay peace plan port post ' +
    'rail rare rise risk road role rule run safe save say sea seat see sell semi set she ship shop shot show six so some ' +
    'son soon spur star start stay step stop such sum sun talk tap task tax team tech ten test than that the them then ' +
    'they this tie tip to top toy trap trip try two up us use vast via war was way we week well west what when who why ' +
    'will win wind with work yes yet you your zero ' +
    'ai anh ba ban bao bay ca cai cam can cao chi cho con cong cua da dan dang de den di doi du em gi gia giao hai han ' +
    'hay ho hoa hoi kho khi la lai lam lao len lo ma mai man mang mat may me minh mo moi mot mua nam nay ngay nha nhu ' +
    'no noi o phai qua quan ra rat ro rui sao sau se so sua tai tam tan than thay thi thu tin to toi tra tren trong tu va ' +
    'van vao ve vi vien viec vua xa xin'
  ).split(' '),
);

/** Companies whose name is an English noun, verb or adjective. */
const COMMON_NAMES: ReadonlySet<string> = new Set(
  (
    'alphabet amazon amber apple arm aurora ball block blackberry boss box bridge canon caterpillar ' +
    'champion chase chime circle citizen cloud coach compass cruise delta discover dove eclipse express ' +
    'fidelity figure focus gap general genesis globe guardian harmony hunter jaguar line mars match ' +
    'mercury meta micron mint monster nature notion oracle orange pilot pioneer polar prime progressive ' +
    'puma ranger reliance ripple sage scale science sharp shell signal slack snap spark spirit sprint ' +
    'square stellar stripe subway summit target tempest thread threads tide time total twitter uber union ' +
    'united unity vector virgin visa vision volt wave whirlpool wolf workday zoom'
  ).split(' '),
);

export function isCommonName(folded: string): boolean {
  return COMMON_NAMES.has(folded);
}

/** What follows the name of somebody who does something, rather than the first word of a compound. */
const PREDICATES: ReadonlySet<string> = new Set(
  (
    'a about accepts acquires adds after again agrees aims allows also although always an and announces anticipates ' +
    'appears argues as asks at based because becomes before began begins believes bets bought brings brought builds built ' +
    'buys by called calls came can cannot chairs chose claims closes comes commits competes confirms considers continues ' +
    'could cuts declines denies designs develops did do does doubts drives earns eats employs enters expands expects ' +
    'explains faces fears feels fell files finds for founds from funds gains gave gets gives goes grew grows had has ' +
    'have held helps hires holds hopes in increases insists intends into introduces invests is itself joins just keeps ' +
    'knows lacks launches leads learns leaves led left licenses likes lists lost made maintains makes manages manufactures ' +
    'may meets met might mines moves must names needs never nor not notes now of on only opens operates opposes or orders ' +
    'owns paid partners pays plans plays pledges posts predicts prefers presents produces promises proposes provides ' +
    'publishes puts quits raises ran reaches receives refuses releases relies remains reports represents requires responds ' +
    'rose runs said saw says seeks seems sees sells sent serves sets shall ships should shows shuts signs sits sold ' +
    'speaks spends spent spoke stands started starts stays still stops strikes struggles submits sued sues suggests ' +
    'supplies supports takes talks tells than that then thinks this to today together told took trades trains tries turns ' +
    'under until urges used uses values visits wants warns was welcomes went were when which while who whose will wins ' +
    'with withdraws without won works would writes wrote yesterday yet'
  ).split(' '),
);

/** Whom and what a company has. */
const OF_COMPANIES: ReadonlySet<string> = new Set(
  (
    'boss ceo chairman chairwoman chief customers employees engineer engineers executive executives factories factory ' +
    'founder headquarters lawyer lawyers manager managers officers official officials offices plants president ' +
    'representative representatives shareholders shares spokesman spokesperson spokeswoman staff stock subsidiaries ' +
    'supplier suppliers vice workers'
  ).split(' '),
);

/** @param folded the word behind a name */
export function isPredicate(folded: string): boolean {
  return PREDICATES.has(folded) || OF_COMPANIES.has(folded) || folded.endsWith('ed') || folded.endsWith('ly');
}
