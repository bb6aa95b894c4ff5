/**
 * Makes the targets of a card's links. Each returns an address for a Markdown link, or `undefined` where there is
 * nothing to open, as in a terminal.
 */
export interface CardLinks {
  openAnchor(anchorId: string): string | undefined;
  showCard(entityId: string): string | undefined;
  revealInSidebar(entityId: string): string | undefined;
  /** Searches the corpus for the entity's house spelling. */
  searchMentions(entityId: string): string | undefined;
}
