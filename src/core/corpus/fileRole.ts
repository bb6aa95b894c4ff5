/** What a file of a corpus folder is, by its path alone (formats.md §1, §2). */
export type FileRole =
  | 'source'
  | 'registry'
  /** Somebody may expect it to be read, such as a PDF: it is listed as left out. */
  | 'foreign'
  /** Not meant to be read: pictures, README and the like. */
  | 'ignored';

const SOURCE = /\.(?:md|markdown|txt|html?)$/i;
const REGISTRY = /\.(?:ya?ml|json)$/i;
const ABOUT = /^(?:readme|license|licence|changelog)(?:\.|$)/i;
const FURNITURE =
  /\.(?:avif|bmp|css|eot|gif|ico|jpe?g|js|map|mjs|mp3|mp4|otf|png|svg|ttf|webm|webp|woff2?)$/i;

/** @param path inside the corpus folder, with `/` */
export function fileRoleOf(path: string): FileRole {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name.startsWith('.') || FURNITURE.test(name)) {
    return 'ignored';
  }
  if (path.startsWith('registry/')) {
    return REGISTRY.test(name) ? 'registry' : ABOUT.test(name) ? 'ignored' : 'foreign';
  }
  if (!path.includes('/') && ABOUT.test(name)) {
    return 'ignored';
  }
  return SOURCE.test(name) ? 'source' : 'foreign';
}

/** Folders that hold tools' data and no sources. */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
