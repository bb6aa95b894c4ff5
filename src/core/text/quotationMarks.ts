/** Whether a quotation is open at the end of a text. A speech of several paragraphs opens each and closes the last alone. */
export function isWithinOpenMarks(before: string): boolean {
  return (
    before.lastIndexOf('“') > before.lastIndexOf('”') ||
    before.lastIndexOf('«') > before.lastIndexOf('»') ||
    (before.match(/"/gu) ?? []).length % 2 === 1
  );
}
