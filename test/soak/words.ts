import type { SeededRandom } from '../support/seededRandom';

export const PEOPLE = [
  'Tran Van Minh',
  'Mai Lan Phuong',
  'Ho Thi Sao',
  'Le Van Son',
  'Pham Quoc Bao',
  'Nguyen Thi Quay',
  'Đỗ Thị Hồng',
  'Vũ Hải Quân',
  'Vu Hai Quan',
  'Russell Headlee',
  'Anna Alder',
  'John Kerr',
] as const;
export const BODIES = [
  'Coast Bank',
  'Harbour Office',
  'Ministry of Ports',
  'Bộ Khoa học và Công nghệ',
  'Crane Union',
  'Island Council',
] as const;
export const LAWS = [
  'Law on Harbours',
  'Resolution 57-NQ/TW',
  'High Technology Law',
  'Decree 12/2025',
] as const;
const ROLES = ['Director', 'Deputy Minister of Ports', 'Envoy', 'Governor', 'Thứ trưởng'] as const;
const VERBS = ['pledged', 'asked for', 'offered', 'urged', 'spoke of', 'agreed on', 'đề nghị'] as const;
const THINGS = [
  'new cranes by June 2026',
  'more than $11.8bn',
  '50,000 engineers',
  'bán dẫn và nhân lực',
  'semiconductors',
  'the third quay',
  'lower fees from 1 May 2025',
  'training for 40 keepers',
] as const;
/** Texts as they come, and as they should not. */
const ODDITIES = [
  '\u0301',
  'e\u0302\u0323',
  '👩\u200d🚢',
  '\u202egnirts\u202c',
  '`code`',
  '[@harbour-1, para. 2]',
  '[@nobody]',
  '“words that nobody said”',
  '<b>',
  '| a | b |\n| - | - |\n| 1 | 2 |\n',
  '---\n',
  '\r\n',
  '$(trash) [x](command:a)',
  '# Heading\n\n',
] as const;

/** What a memo and a source are made of. */
export function sentence(random: SeededRandom): string {
  const who = random.chance(0.3) ? `${random.pick(ROLES)} ${random.pick(PEOPLE)}` : random.pick(PEOPLE);
  const whom = random.chance(0.5) ? ` ${random.pick(BODIES)}` : '';
  const law = random.chance(0.2) ? ` under the ${random.pick(LAWS)}` : '';
  return `${who} ${random.pick(VERBS)} ${random.pick(THINGS)}${whom}${law}.`;
}

/** What is typed at a place: a letter, some words, a sentence, something odd. */
export function typing(random: SeededRandom): string {
  switch (random.integer(6)) {
    case 0:
      return random.pick(['a', ' ', '\n', 'ế', '@', '.']);
    case 1:
      return ` ${random.pick(PEOPLE)} `;
    case 2:
      return random.pick(ODDITIES);
    case 3:
      return `\n\n${sentence(random)} ${sentence(random)}\n\n`;
    default:
      return ` ${sentence(random)}`;
  }
}

export function sourceText(random: SeededRandom, key: string): string {
  const day = `202${random.integer(7)}-0${1 + random.integer(9)}-1${random.integer(10)}`;
  const body = Array.from({ length: 1 + random.integer(6) }, () =>
    Array.from({ length: 1 + random.integer(4) }, () => sentence(random)).join(' '),
  ).join('\n\n');
  if (random.chance(0.15)) {
    return body;
  }
  return `---\ntitle: On ${random.pick(BODIES)}\ndate: ${day}\ncitation_key: ${key}\ntext: verbatim\n---\n\n${body}\n`;
}

export function memoText(random: SeededRandom): string {
  const cited = Array.from({ length: 1 + random.integer(5) }, () =>
    random.chance(0.6)
      ? `${sentence(random)} [@harbour-${random.integer(30)}]`
      : `${sentence(random)} ${sentence(random)}`,
  );
  return `# Note\n\n${cited.join('\n\n')}\n`;
}

/** An entry of a registry, whose id may be there already. */
export function entry(random: SeededRandom): { readonly list: string; readonly text: string } {
  const n = random.integer(60);
  const source = `sources/harbour-${random.integer(30)}.md`.replace('sources/', '');
  switch (random.integer(4)) {
    case 0:
      return { list: 'organizations', text: `  - { id: body-${n}, name: ${random.pick(BODIES)} }\n` };
    case 1:
      return {
        list: 'laws',
        text: `  - id: law-${n}\n    name: ${random.pick(LAWS)}\n    sources: [{ document: ${source} }]\n`,
      };
    case 2:
      return {
        list: 'meetings',
        text: `  - id: meeting-${n}\n    name: Round ${n}\n    start_date: 2025-05-02\n    attendees: [person-${random.integer(60)}]\n    sources: [{ document: ${source} }]\n`,
      };
    default:
      return {
        list: 'persons',
        text: `  - id: person-${n}\n    name: ${random.pick(PEOPLE)}\n    memberships:\n      - role: ${random.pick(ROLES)}\n        sources: [{ document: ${source}, quote: ${random.pick(VERBS)} }]\n`,
      };
  }
}

export function registryText(random: SeededRandom): string {
  const lists = new Map<string, string>();
  for (let n = 3 + random.integer(8); n > 0; n -= 1) {
    const { list, text } = entry(random);
    lists.set(list, (lists.get(list) ?? '') + text);
  }
  return [...lists].map(([list, text]) => `${list}:\n${text}`).join('');
}

/** What breaks YAML, or what it says. */
export const BREAKAGES = [
  '  - [',
  '\t- x',
  'persons:\n',
  '"',
  '&a *b',
  '  id: person-1\n',
  ': :',
  '- - -',
] as const;

/** What is sought: words, names, fields, halves, nonsense. */
export const QUERIES = [
  'cranes',
  'crane',
  'semiconductors',
  'bán dẫn',
  'ban dan',
  '"new cranes"',
  'Tran Van Minh',
  'person:person-1',
  'act:pledge',
  'date:2025',
  'qu',
  '50,000',
  'Law on Harbours',
  'keepers -fees',
  'Vu Hai Quan',
  'title:coast',
  '57-NQ/TW',
  'engineers training',
  'sector:semiconductors',
  'source:harbour',
  'zzzz',
  '"',
  'person:',
  'lang:vi nhân lực',
] as const;
