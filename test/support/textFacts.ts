import type { TextFacts } from '../../src/core/mentions/reading';

/** Of a text that says nothing of itself, read on a day long after all that the tests speak of. */
export const SOME_FACTS: TextFacts = {
  date: undefined,
  today: '2030-01-01',
  lang: undefined,
  dateOf: ({ date }) => date,
};
