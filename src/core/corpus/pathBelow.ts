/**
 * The rest of an address behind a folder's, without a slash before it and as it is written there; `undefined` where it
 * does not lie in the folder. The folder at the top of a file system has a slash at its end, others have none.
 */
export function pathBelow(folder: string, uri: string): string | undefined {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  return uri.startsWith(start) && uri.length > start.length ? uri.slice(start.length) : undefined;
}
