/** Bounds of what is taken in; beyond them a file fails with a reason. */
export interface ImportLimits {
  readonly bytes: number;
  /** Of a file that is packed, all of it unpacked. */
  readonly unpackedBytes: number;
  /** Of these bytes, those that are parsed. */
  readonly unpackedXml: number;
  readonly packedFiles: number;
  readonly htmlDepth: number;
  /** Elements, attributes and pieces of text. */
  readonly htmlNodes: number;
  readonly pages: number;
  /** UTF-16 code units of what is read, and of the text that comes of it. */
  readonly characters: number;
}

export const IMPORT_LIMITS: ImportLimits = {
  bytes: 50_000_000,
  unpackedBytes: 200_000_000,
  unpackedXml: 30_000_000,
  packedFiles: 5000,
  htmlDepth: 250,
  htmlNodes: 250_000,
  pages: 2000,
  characters: 10_000_000,
};
