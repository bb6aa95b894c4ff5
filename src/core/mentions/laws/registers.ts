import type { Law } from '../../registry/entity';
import { foldText } from '../../text/fold';
import { toNfc } from '../../text/normalForms';
import { withoutRevision } from './lawNames';

/** A form of a law's name that the registry does not give, and the name that it follows from. */
export interface DerivedName {
  readonly text: string;
  readonly from: string;
}

const LONGEST = 150;
const MOST_OF_A_NAME = 5;
const ADJECTIVE = /^(?:the\s+)?(?:revised|amended)\s+/iu;
const YEAR = /(?<!\s)\s+(?:of\s+|năm\s+)?(?:19|20)\d{2}$|^(?:19|20)\d{2}\s+/u;
const REVISED_VI = /(?<!\s)\s+s[uử]a\s+[dđ][oổ]i$/iu;

const LAW_ON = /^(?:the\s+)?(?:law|act|code)\s+on\s+(?:the\s+)?(\S.*)$/iu;
const CODE_OF = /^(?:the\s+)?code\s+of\s+(\S.*)$/iu;
const SUBJECT_LAW = /^(?:the\s+)?(\S(?:.*\S)?)\s+(?:law|act|code)$/iu;
const LUAT = /^(?:b[oộ]\s+)?lu[aậ]t\s+(?:v[eề]\s+)?(\S.*)$/iu;
const IS_CODE = /^(?:code\s|b[oộ]\s+lu[aậ]t\s)|\scode$/iu;

/** "Civil law" is a field of law, not the civil code; a law on amendments is not the law that it amends. */
const NO_SUBJECT =
  /^(?:civil|criminal|common|international|public|private|martial|natural|new|draft|a|an|this|that)$|amend|repeal|sua doi|bai bo|^so \d|^\d|(?:^|\s)(?:law|act|code|luat)(?:\s|$)/;

/**
 * What else the law is called: its names without the year and "(revised)", and the same in other registers, `X Law` as
 * `Law on X`, `X Act`, `Act on X`, `Luật X` as `Luật về X`, `Bộ luật X`. A form that is a name of any law already is
 * left out.
 *
 * @param isTakenByAnother also where another law shares a name of this one
 */
export function toDerivedNames(
  law: Law,
  isTaken: (name: string) => boolean,
  isTakenByAnother: (name: string) => boolean,
): readonly DerivedName[] {
  const isCode = foldText(law.type ?? '') === 'code' || law.names.some(({ text }) => IS_CODE.test(text));
  const derived = new Map<string, DerivedName>();
  for (const { text: from, weak } of law.names) {
    if (weak || from.length > LONGEST) {
      continue;
    }
    for (const text of deriveFrom(toNfc(from).trim(), isCode, isTakenByAnother)) {
      const key = foldText(text);
      if (!derived.has(key) && !isTaken(text)) {
        derived.set(key, { text, from });
      }
    }
  }
  return [...derived.values()];
}

function deriveFrom(
  name: string,
  isCode: boolean,
  isTakenByAnother: (name: string) => boolean,
): readonly string[] {
  const unrevised = withoutRevision(name) ?? name;
  const core = unrevised.replace(ADJECTIVE, '').replace(YEAR, '').replace(REVISED_VI, '').trim();
  // Where the law without "(revised)" is another one, the forms of this one have it too.
  const isAnother = core !== name && isTakenByAnother(core);
  const suffix = isAnother ? name.slice(unrevised.length) : '';
  if (isAnother && suffix === '') {
    return [];
  }
  const forms = toRegisters(core, isCode).map((form) => form + suffix);
  return [...(isAnother || core === name ? [] : [core]), ...forms].slice(0, MOST_OF_A_NAME);
}

function toRegisters(core: string, isCode: boolean): readonly string[] {
  const [, subjectVi] = LUAT.exec(core) ?? [];
  if (subjectVi !== undefined) {
    return isSubject(subjectVi)
      ? [`Luật ${subjectVi}`, `Luật về ${subjectVi}`, `Bộ luật ${subjectVi}`].filter(
          (form) => !isSame(form, core),
        )
      : [];
  }
  const [, subject] = LAW_ON.exec(core) ?? CODE_OF.exec(core) ?? SUBJECT_LAW.exec(core) ?? [];
  if (subject === undefined || !isSubject(subject)) {
    return [];
  }
  const words = isCode ? ['Law', 'Code'] : ['Law', 'Act'];
  return words
    .flatMap((word) => [`${subject} ${word}`, `${word} on ${subject}`])
    .concat(`Law on the ${subject}`)
    .filter((form) => !isSame(form, core));
}

function isSubject(subject: string): boolean {
  return !NO_SUBJECT.test(foldText(subject).trim()) && /\p{L}\S*\p{L}|\p{L}\s/u.test(subject);
}

function isSame(a: string, b: string): boolean {
  return foldText(a) === foldText(b);
}
