import type { Span } from './span';

/**
 * The one way of corpus and registry text to a screen. Such text is hostile until shown: it may hold Markdown, HTML,
 * addresses of trackers, theme icons, control characters that turn a line around. Everything here gives back what a
 * reader would see of it on one line, and nothing that a renderer acts upon.
 */

/** Line ends and every other white space; `\s` leaves out U+0085 and takes in U+FEFF, which has no width. */
const WHITE_SPACE = /(?:[^\S\uFEFF]|\u0085)+/gu;

/** Turn text around, end it or are half a character: shown by their number instead (CVE-2021-42574). */
const DECEIVING = /[\p{Cc}\p{Cs}\p{Bidi_Control}\uFFF9-\uFFFB]/gu;

/** Zero-width and other characters that show nothing by themselves; matching ignores them as well. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * What a reader sees of a text, on one line: runs of white space are one space, none at the ends; control and
 * bidirectional characters are shown as `⟦U+202E⟧`; zero-width characters are gone. At most `maxLength` code units,
 * the last one `…` where something was cut off.
 */
export function toVisibleText(text: string, maxLength = Infinity): string {
  const visible = text
    .replace(WHITE_SPACE, ' ')
    .replace(DECEIVING, toNumber)
    .replace(INVISIBLE, '')
    // Once more, for white space on both sides of what went away.
    .replace(WHITE_SPACE, ' ')
    .trim();
  return cutText(visible, maxLength);
}

function toNumber(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `⟦U+${number.toString(16).toUpperCase().padStart(4, '0')}⟧`;
}

/**
 * At most `maxLength` code units, with `…` for what was cut: between words where one ends not far before, never
 * between the parts of one letter.
 */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) {
    return text;
  }
  let end = Math.max(0, Math.floor(maxLength) - 1);
  // A flood of marks on one letter is cut all the same.
  const earliest = Math.max(0, end - 16);
  while (end > earliest && /^[\p{M}\uDC00-\uDFFF]/u.test(text.slice(end, end + 2))) {
    end--;
  }
  if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) {
    end--;
  }
  const space = text.lastIndexOf(' ', end);
  return `${text.slice(0, space > end * 0.8 ? space : end).trimEnd()}…`;
}

/** Begins something anywhere in a line: emphasis, code, links, images, HTML, entities, tables, icons, e-mail. */
const ALWAYS_MARKUP = /[!#$&*<=>@[\\\]^_`{|}~]/g;

/** The colon of `https://` and the dots of `www.…` and `example.com`: text alone would become a link. */
const AUTOLINK = /:(?=\/)|(?<=www)\.|\.(?=\p{L}{2})/giu;

/** Lists, rules, underlines and table heads begin at the start of a line, which is the start of the text at worst. */
const AT_START = /^[-+:]|(?<=^\d{1,9})[.)]|^\d(?=\d{0,8}$)/g;

/**
 * The text for any place in Markdown where text may stand (a paragraph, list item, heading, table cell, quotation,
 * emphasis or the text of a link; not code, a link's target or its title): it shows {@link toVisibleText} and does
 * nothing. What could be markup becomes a numeric entity, which no renderer takes for markup again; a backslash
 * would not do, as renderers look for addresses behind it. The rest stays, so that the source can be read too.
 */
export function presentMarkdown(text: string, maxLength = Infinity): string {
  return toVisibleText(text, maxLength)
    .replace(ALWAYS_MARKUP, toEntity)
    .replace(AUTOLINK, toEntity)
    .replace(AT_START, toEntity);
}

function toEntity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/**
 * The text for a label of a tree, quick pick or status bar. Status bar and quick pick draw `$(name)` as an icon, and
 * only they know `\$(` as a way out; a word joiner (U+2060) between the two characters works in every label, has no
 * width, allows no line break, and a copied label differs in nothing that is seen.
 */
export function presentLabel(text: string, maxLength = 120): string {
  return toVisibleText(text, maxLength).replaceAll('$(', '$\u2060(');
}

/**
 * The text for a read-only document of our own, which is read as it stands. An editor makes links of all addresses by
 * itself, also of those of files and foreign machines (`file://host/share`); a word joiner behind the colon keeps them
 * from being read so.
 */
export function presentInDocument(text: string, maxLength = Infinity): string {
  return toVisibleText(text, maxLength).replaceAll(':/', ':\u2060/');
}

/**
 * The text of a tooltip that is none of Markdown: each line shows what one text says, and long lists are cut.
 */
export function presentTooltip(lines: readonly (string | undefined)[]): string {
  const shown = lines.map((line) => toVisibleText(line ?? '', TOOLTIP_LINE)).filter((line) => line !== '');
  return [...shown.slice(0, TOOLTIP_LINES), ...(shown.length > TOOLTIP_LINES ? ['…'] : [])].join('\n');
}

const TOOLTIP_LINE = 300;
const TOOLTIP_LINES = 30;

/**
 * The text for a notification or dialog. VS Code makes links of `[text](command:…)` and `[text](https:…)` there, and
 * runs such commands; a word joiner between the brackets keeps them from being read so.
 */
export function presentNotice(text: string, maxLength = 300): string {
  return toVisibleText(text, maxLength).replaceAll('](', ']\u2060(');
}

/**
 * What means something anywhere in a line of Markdown, makes an entity of what follows, cites, or sets a formula; the sign
 * of dollars before a number does not.
 */
const MEMO_MARKUP =
  /[\\`*[\]<~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)|(?<![A-Za-z0-9])@(?=[\p{L}\p{N}_{])|\$(?!\d)/gu;

/** Headings, quotations, lists, rules, definitions and containers at the start of a line. */
const MEMO_START = /^(?:[#>+=:-]|\d{1,9}(?=[.)]))/;

/**
 * The text for a memo that an analyst goes on editing: escaped by backslashes, and only where it would be markup, so
 * that the memo stays readable as it is. Shows {@link toVisibleText} when the memo is rendered.
 */
export function presentInMemo(text: string): string {
  const visible = toVisibleText(text);
  const [start = ''] = MEMO_START.exec(visible) ?? [];
  const escapedStart = /^\d/.test(start) ? `${start}\\` : start === '' ? '' : `\\${start}`;
  return escapedStart + visible.slice(start.length).replace(MEMO_MARKUP, '\\$&');
}

/** A label of which stretches are to be marked. */
export interface MarkedLabel {
  readonly text: string;
  /** Into {@link text}, in order, none empty. */
  readonly marks: readonly Span[];
}

/** As {@link presentLabel}, with the places of marks in what is shown. */
export function presentMarkedLabel(text: string, marks: readonly Span[], maxLength?: number): MarkedLabel {
  const label = presentLabel(text, maxLength);
  if (label === text) {
    return { text: label, marks };
  }
  const cut = label.endsWith('…') && !text.trimEnd().endsWith('…') ? label.length - 1 : label.length;
  // A letter behind the beginning keeps the space at its end.
  const toShown = (offset: number): number =>
    Math.min(presentLabel(`${text.slice(0, offset)}x`, Infinity).length - 1, cut);
  const shown = marks.map(({ start, end }) => ({ start: toShown(start), end: toShown(end) }));
  return { text: label, marks: shown.filter(({ start, end }) => start < end) };
}
