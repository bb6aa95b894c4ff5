/** The parser of the URL standard, which every host has: what it takes for the host is where a browser goes. */
declare const URL: new (address: string) => { readonly protocol: string; readonly host: string };

/** Of one line of text, without what ends an address somewhere or is not seen in it. */
const ADDRESS =
  /^https?:\/\/(?<authority>[^\s<>"{}\\^`|\p{Cc}\p{Cf}\p{Cs}/?#@]+)(?<rest>[/?#][^\s<>"{}\\^`|\p{Cc}\p{Cf}\p{Cs}]*)?$/iu;

const LONGEST = 2_000;

/**
 * The one reading of addresses that sources state of themselves: what may be written down as a link. Only `https` and
 * `http`, nothing before the host that looks like another one (`https://ministry.example@evil.example`), and the host as
 * it is looked up, in ASCII: a name in foreign letters that look like others is seen to be one (`xn--…`). The rest stays
 * as it is.
 *
 * @returns `undefined` for every other text
 */
export function toWebAddress(text: string | undefined): string | undefined {
  if (text === undefined || text.length > LONGEST) {
    return undefined;
  }
  const groups = ADDRESS.exec(text)?.groups;
  if (groups === undefined) {
    return undefined;
  }
  try {
    const { protocol, host } = new URL(`${text.slice(0, text.indexOf('//'))}//${groups['authority'] ?? ''}`);
    return `${protocol}//${host}${groups['rest'] ?? ''}`;
  } catch {
    // The standard refuses the host.
    return undefined;
  }
}
