/** How near a word of a text is to a word of a query; a smaller number is nearer. */
export const Nearness = {
  asTyped: 0,
  /** Marks on one side only, or an acronym's letters in another case. */
  otherSpelling: 1,
  /** Another form of an English word, such as its plural. */
  otherForm: 2,
  /** Another name of what was typed, such as the one in another language. */
  otherName: 3,
  /** The beginning of a longer word. */
  beginning: 4,
  similar: 5,
} as const;
export type Nearness = (typeof Nearness)[keyof typeof Nearness];

/** How many kinds of {@link Nearness} there are; also stands for "not at all". */
export const NOT_NEAR = 6;
