import type { Block } from '../blocks/block';

export interface WithoutLinkLists {
  readonly blocks: readonly Block[];
  /** Lists and rows of links that were left out. */
  readonly dropped: number;
}

/**
 * Leaves out lists of which every item is a link, and paragraphs that are nothing but links: headlines of other texts,
 * tags, ways through the site. A heading right above them goes too.
 */
export function dropLinkLists(blocks: readonly Block[]): WithoutLinkLists {
  const kept: Block[] = [];
  let dropped = 0;
  let row: Block[] = [];
  const endRow = (): void => {
    const last = kept.at(-1);
    if (last?.kind === 'paragraph' && last.text.endsWith(':') && !isLabel(last.text)) {
      // A sentence that ends so goes on in what it lists.
      row.forEach((block) => kept.push(block));
    } else {
      dropped++;
      if (last?.kind === 'heading' || (last?.kind === 'paragraph' && isLabel(last.text))) {
        kept.pop();
      }
    }
    row = [];
  };
  for (const block of blocks) {
    if (isLinks(block)) {
      row.push(block);
    } else {
      if (row.length > 0) {
        endRow();
      }
      kept.push(block);
    }
  }
  if (row.length > 0) {
    endRow();
  }
  return { blocks: kept, dropped };
}

function isLinks(block: Block): boolean {
  switch (block.kind) {
    case 'paragraph':
      return block.isLink === true;
    case 'list':
      return block.items.every((item) => item.every(isLinks));
    default:
      return false;
  }
}

function isLabel(text: string): boolean {
  return (
    text.length <= 60 &&
    /^(?:related|read (?:more|also|next)|see also|more (?:on|from|news)|most (?:read|viewed)|other (?:news|stories)|you may also|recommended|tags?|topics?|(?:các )?tin (?:liên quan|khác|mới|đã đưa|cùng chuyên mục)|(?:các )?bài (?:viết )?(?:liên quan|khác|cùng chuyên mục)|xem thêm|đọc thêm|từ khóa|chủ đề)(?!\p{L})/iu.test(
      text,
    )
  );
}
