import { foldText } from '../../text/fold';

/** Words that tell what a name is of, or that it is none. The lists are short on purpose, and all folded. */

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}

/** Nouns that end the English name of a body, or begin it before `of`. */
const BODY_NOUNS = toSet(
  'ministry department agency university college institute academy association council committee commission ' +
    'corporation corp inc ltd llc plc company co bank group holdings partners foundation fund center centre bureau ' +
    'authority embassy consulate organization organisation federation union administration secretariat court chamber ' +
    'society laboratory laboratories airlines airways industries technologies semiconductor electronics motors ' +
    'solutions systems services ventures capital trust alliance coalition institution school hospital museum exchange ' +
    'parliament senate directorate task-force party army navy police treasury network consortium forum',
);
/** Of these, nouns behind which `of` and more belong to the name. */
const BODIES_OF = toSet(
  'ministry department university institute academy bank embassy council committee commission association federation ' +
    'bureau chamber college court union organization organisation school society secretariat office center centre',
);
/** Alone with a place or nation in front they are no name of their own. */
const WEAK_NOUNS = toSet(
  'group capital services systems party union forum network school court army navy police co trust',
);

export function isBodyNoun(key: string): boolean {
  return BODY_NOUNS.has(key);
}

export function isBodyOf(key: string): boolean {
  return BODIES_OF.has(key);
}

export function isWeakNoun(key: string): boolean {
  return WEAK_NOUNS.has(key);
}

const DATES = toSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug ' +
    'sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun ' +
    'christmas easter tet',
);
/** Begin sentences, or are written with a capital for other reasons. */
const FUNCTION_WORDS = toSet(
  'the a an this that these those it its he she they we you i in on at by for from to of with without under over and or ' +
    'but if as when while after before since because although though however moreover meanwhile also both all some any ' +
    'each every no not there here what who whom which why how is are was were be been has have had do does did will ' +
    'would can could may might must shall should his her their our my your us one two three first second third old ' +
    'other many most more last next such only even still yet then now today yesterday tomorrow through during among ' +
    'between against about according regarding given despite per via within amid upon once until speaking opening photo ' +
    'source article section chapter table figure part annex page note mr mrs ms dr sir he',
);
const TECHNICAL = toSet(
  'ai it rd gdp grdp fdi ceo cfo cto coo phd stem iot atp sme smes usd vnd eur gb tv pc id ip url pdf api ict oem ' +
    'odi oda kpi vat hr pr am pm ev evs gmt llm vn tp pct dlr dlrs mln bln shr qtr vs avg r d',
);
const NATIONS = toSet(
  'vietnamese american chinese japanese korean british french german russian indian thai lao laotian cambodian ' +
    'malaysian indonesian filipino singaporean taiwanese australian canadian mexican brazilian italian spanish dutch ' +
    'swiss swedish danish norwegian finnish polish ukrainian turkish greek israeli iranian iraqi saudi egyptian african ' +
    'asian european western eastern northern southern north south east west central arab islamic christian english latin ' +
    'pacific atlantic nordic soviet irish scottish belgian austrian hungarian czech portuguese',
);

export function isNation(key: string): boolean {
  return NATIONS.has(key);
}

/** Never by itself the name of anything that a registry has. */
export function isNoName(key: string): boolean {
  return DATES.has(key) || FUNCTION_WORDS.has(key) || TECHNICAL.has(key) || NATIONS.has(key);
}

/** What may stand in front of a name without being part of it. */
export function isDropped(key: string): boolean {
  return FUNCTION_WORDS.has(key) || DATES.has(key) || NATIONS.has(key);
}

/** Words of every company, stock exchange or fund: without another word they name none. */
const NOTHING_TOLD = toSet(
  'general stock securities private joint limited the new national exchange investors service other first',
);

export function tellsBody(key: string): boolean {
  return !BODY_NOUNS.has(key) && !NOTHING_TOLD.has(key) && !isNoName(key);
}

const PARTIES = toSet(
  'communist labour labor conservative republican democratic liberal socialist green people',
);

export function namesParty(key: string): boolean {
  return PARTIES.has(key);
}

export function isFunctionWord(key: string): boolean {
  return FUNCTION_WORDS.has(key);
}

/** Of offices and what they are of: never of a person's name. */
const OFFICE_WORDS = toSet(
  'minister deputy vice president secretary chairman chairwoman chair director general chief executive officer ' +
    'ambassador governor mayor senator representative assistant under permanent acting former foreign affairs trade ' +
    'state national international economic economy finance defense defence security public global strategic technology ' +
    'science industry energy health education culture labour labor development planning investment commerce agriculture ' +
    'environment justice home interior transport tourism house white politburo member central staff treasury budget ' +
    'initiatives innovation research engineering policy operations communications relations business digital human ' +
    'resources city province district county street road avenue river lake sea island islands airport park hotel ' +
    'republic kingdom united states nations europe asia america washington london paris beijing hanoi tokyo times post ' +
    'news daily herald tribune journal act law plan strategy program programme agreement treaty resolution decree war ' +
    'party government administration summit conference prize award day week month year quarter wall',
);

export function mayBePersonWord(key: string): boolean {
  return !OFFICE_WORDS.has(key) && !BODY_NOUNS.has(key) && !isNoName(key);
}

/** The most frequent English given names that are hardly anything else. */
const GIVEN_NAMES = toSet(
  'aaron abigail adam adrian alan albert alexander alexandra alice alison allison amanda amy andrea andrew angela anna ' +
    'anne anthony antonio antony arthur barbara benjamin bernard beth bill bob brenda brian bruce carl carlos carol ' +
    'caroline catherine charles charlotte chris christina christine christopher claire claudia colin craig cynthia ' +
    'daniel david deborah denise dennis diana diane donald donna dorothy doug douglas edward elaine elena elizabeth ' +
    'ellen emily emma eric erica eugene fiona frances francis frank fred gary gavin geoffrey george gerald gina gordon ' +
    'graham greg gregory hannah harold harry heather heidi helen henry howard hugh ian isabel jack jacob jake james ' +
    'jane janet jason jean jeff jeffrey jennifer jeremy jerome jessica jill jim joan joanna joe joel john jonathan jose ' +
    'joseph joshua juan judith judy julia julian julie karen karl kate katherine kathleen keith kelly ken kenneth kevin ' +
    'kim kimberly larry laura lauren lawrence leo leon leonard linda lisa louis louise lucas lucy luis luke lynn marc ' +
    'marco marcus margaret maria marie mario marion mark martha martin mary matthew maureen max megan melissa michael ' +
    'michelle miguel mike monica nancy naomi natalie nathan neil nicholas nick nicole nigel nina norman oliver olivia ' +
    'oscar pamela patricia patrick paul paula pedro peter philip phillip rachel ralph raymond rebecca richard robert ' +
    'robin roger ronald rosa rose roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sharon ' +
    'sheila simon sofia sophia sophie stanley stephanie stephen steve steven stuart susan suzanne sylvia teresa terry theodore ' +
    'theresa thomas tim timothy todd tom tony tracy valerie vanessa veronica victoria vincent virginia walter warren ' +
    'wendy wilbur william yvonne zachary',
);

export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(foldText(word));
}
