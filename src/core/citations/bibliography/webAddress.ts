import type { SourceDocument } from '../../corpus/sourceDocument';

/** The address of a source on the web; `undefined` for any other, such as one of a script. */
export function webAddress({ url }: SourceDocument): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s<>"{}\\^`|\p{Cc}\p{Cf}]+$/iu.test(url) ? url : undefined;
}
