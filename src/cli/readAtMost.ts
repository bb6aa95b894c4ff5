/**
 * All that comes, of what may never end: a pipe, a device. `undefined` where that is more than `most` bytes, of which
 * nothing more is asked for then.
 */
export async function readAtMost(
  stream: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > most) {
      return undefined;
    }
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}
