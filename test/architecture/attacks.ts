import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** Characters that texts are made of; a pattern tells only some of them apart. */
const POOL = Array.from(' \n\t\u00a001azAZđĐếnx\u0301.,;:!?…-–_()[]{}<>"“”\'’/\\@#*`|&=$%+~^\u200b\u0001');

/** So many kinds of characters of a pattern are tried; the rarest patterns tell more apart. */
const MOST_KINDS = 10;

/**
 * Texts that are slow to search with a pattern where any are: they are made from its own parts. Each is a beginning, a
 * piece to be repeated and an end.
 */
export interface Attack {
  readonly before: string;
  readonly piece: string;
  readonly behind: string;
}

/** @param length of the text in code units, about */
export function toText({ before, piece, behind }: Attack, length: number): string {
  return before + piece.repeat(Math.ceil(length / piece.length)) + behind;
}

/** None where nothing is repeated without an end: each beginning then costs no more than the pattern is long. */
export function attacksOn(pattern: RegExp): readonly Attack[] {
  const { source, flags } = pattern;
  const tree = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const sets: AST.Element[] = [];
  const quantifiers: AST.Quantifier[] = [];
  visit(tree, (element) => {
    if (isCharacter(element)) {
      sets.push(element);
    }
    if (element.type === 'Quantifier' && element.max >= MANY) {
      quantifiers.push(element);
    }
  });
  if (quantifiers.length === 0) {
    return [];
  }
  const kinds = kindsOf(sets, flags);
  const attacks = new Map<string, Attack>();
  const add = (before: string, piece: string, behind: string): void => {
    if (piece !== '') {
      attacks.set(JSON.stringify([before, piece, behind]), { before, piece, behind });
    }
  };
  for (const one of kinds) {
    ENDS.forEach((end) => add('', one, end));
    kinds.forEach((other) => add('', one + other, NOTHING));
  }
  for (const quantifier of quantifiers) {
    const before = prefixOf(quantifier);
    add('', before, NOTHING);
    kinds.forEach((kind) => add('', before + kind, NOTHING));
    for (const end of ENDS) {
      add(before, shortest(quantifier.element), end);
      kinds.forEach((kind) => add(before, kind, end));
    }
  }
  return [...attacks.values()];
}

/** A character that no pattern asks for, so that what came before was in vain. */
const NOTHING = '\u0001';
const ENDS = [NOTHING, 'x'];

/** From here on a quantifier counts as without an end. */
const MANY = 50;

/** One character for each set of parts of the pattern that match it. */
function kindsOf(sets: readonly AST.Element[], flags: string): readonly string[] {
  const own = sets.flatMap((set) => (set.type === 'Character' ? [String.fromCodePoint(set.value)] : []));
  const matchers = [...new Set(sets.map(({ raw }) => raw))].map(
    (raw) => new RegExp(`^${raw}$`, flags.replace(/[gy]/g, '')),
  );
  const kinds = new Map<string, string>();
  for (const character of [...POOL, ...own]) {
    const kind = matchers.map((matcher) => (matcher.test(character) ? 1 : 0)).join('');
    if (!kinds.has(kind)) {
      kinds.set(kind, character);
    }
  }
  return [...kinds.values()].slice(0, MOST_KINDS);
}

function isCharacter(element: AST.Element): boolean {
  return ['Character', 'CharacterSet', 'CharacterClass', 'ExpressionCharacterClass'].includes(element.type);
}

function visit(node: AST.Pattern | AST.Alternative | AST.Element, see: (element: AST.Element) => void): void {
  if (node.type === 'Alternative') {
    node.elements.forEach((element) => visit(element, see));
    return;
  }
  if (node.type !== 'Pattern') {
    see(node);
  }
  if (node.type === 'Quantifier') {
    visit(node.element, see);
  } else if ('alternatives' in node && !isCharacter(node as AST.Element)) {
    (node.alternatives as readonly AST.Alternative[]).forEach((alternative) => visit(alternative, see));
  }
}

/** A short text that the pattern has matched when it comes to the element. */
function prefixOf(element: AST.Element): string {
  let text = '';
  let node: AST.Node = element;
  for (let parent = node.parent as AST.Node | null; parent !== null; node = parent, parent = node.parent) {
    if (parent.type === 'Alternative') {
      const here = parent.elements.indexOf(node as AST.Element);
      text = parent.elements.slice(0, here).map(shortest).join('') + text;
    }
  }
  return text;
}

/** A short text that the element matches, as far as it can be told from the element alone. */
function shortest(element: AST.Element): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass': {
      const { raw } = element;
      const flags = raw.includes('\\p') || raw.includes('\\P') || raw.includes('\\u{') ? 'u' : '';
      const matcher = new RegExp(`^${raw}$`, flags);
      return POOL.find((character) => matcher.test(character)) ?? '';
    }
    case 'Quantifier':
      return shortest(element.element).repeat(Math.min(element.min, MANY));
    case 'Group':
    case 'CapturingGroup':
      return (element.alternatives[0]?.elements ?? []).map(shortest).join('');
    case 'Assertion':
    case 'Backreference':
      return '';
  }
}
