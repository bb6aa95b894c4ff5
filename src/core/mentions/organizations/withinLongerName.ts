import type { Span } from '../../text/span';

/** True where a name is only a part of the longer name of something else: `Ford Foundation`, `đường Nguyễn Chí Thanh`. */
export function isWithinLongerName(_text: string, _span: Span): boolean {
  return false;
}
