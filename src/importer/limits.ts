/** Bounds of what is taken in; beyond them a file fails with a reason. */
export interface ImportLimits {
  readonly bytes: number;
  /** Of a file that is packed, all of it unpacked. */
  readonly unpackedBytes: number;
  readonly packedFiles: number;
  readonly htmlDepth: number;
  readonly htmlElements: number;
  readonly pages: number;
}

export const IMPORT_LIMITS: ImportLimits = {
  bytes: 50_000_000,
  unpackedBytes: 200_000_000,
  packedFiles: 5000,
  htmlDepth: 250,
  htmlElements: 200_000,
  pages: 2000,
};
