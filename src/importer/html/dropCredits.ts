import type { Block } from '../blocks/block';

/** Who wrote and edited a text, and what its publisher says of itself in the same place below every text. */
const CREDIT =
  /^\(?(?:additional )?(?:reporting|writing|editing|compiled|produced) (?:and \w+ )?by\s|^our standards\s*:/i;
const LONGEST_CREDIT = 300;
/** Blocks at the end among which such lines stand. */
const LAST = 5;

/** Leaves out the lines below a text of an agency that say who wrote it. */
export function dropCredits(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(
    (block, i) =>
      i < blocks.length - LAST ||
      block.kind !== 'paragraph' ||
      block.text.length > LONGEST_CREDIT ||
      !CREDIT.test(block.text),
  );
}
