/** As much of Papa Parse as is used; the types of the community need those of a browser, which the core has not. */
declare module 'papaparse/papaparse.min.js' {
  export interface ParseFault {
    readonly type: string;
    readonly message: string;
    /** From 0. */
    readonly row?: number;
  }

  /** Cells are texts where no head is asked for. */
  export function parse(
    text: string,
    options: { readonly skipEmptyLines: boolean },
  ): { readonly data: readonly (readonly string[])[]; readonly errors: readonly ParseFault[] };
}
