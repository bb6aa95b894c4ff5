import assert from 'node:assert/strict';
import { detectMentions } from '../../src/core/mentions/detectMentions';
import { readMemoDecisions } from '../../src/core/mentions/memoDecisions';
import type { Mention } from '../../src/core/mentions/mention';
import type { TextFacts } from '../../src/core/mentions/reading';
import { compileRecogniser } from '../../src/core/mentions/recogniser';
import type { Entity } from '../../src/core/registry/entity';
import { readMarkdownText } from '../../src/core/text/readableMarkdown';
import { buildRegistry } from './deskBuilder';
import { markText, readMarkedText } from './markedText';
import { SOME_FACTS } from './textFacts';

/** Mentions in a Markdown text, read by the whole pipeline. */
export function detectIn(
  text: string,
  entities: readonly Entity[],
  facts: Partial<TextFacts> = {},
): readonly Mention[] {
  return detectMentions(readMarkdownText(text), compileRecogniser(buildRegistry(entities)), {
    decisions: readMemoDecisions(text),
    facts: { ...SOME_FACTS, ...facts },
  });
}

/** The mentions of a marked text are those in its braces, no more and no less. */
export function checkMentions(
  marked: string,
  entities: readonly Entity[],
  facts: Partial<TextFacts> = {},
): readonly Mention[] {
  const { text, expected } = readMarkedText(marked);
  const mentions = detectIn(text, entities, facts);
  const found = mentions.map(({ span, entity }) => ({ span, id: entity ?? undefined }));
  assert.equal(markText(text, found), markText(text, expected));
  return mentions;
}
