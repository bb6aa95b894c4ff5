import assert from 'node:assert/strict';
import { detectMentions } from '../../../../src/core/mentions/detectMentions';
import { readMemoDecisions } from '../../../../src/core/mentions/memoDecisions';
import type { Mention } from '../../../../src/core/mentions/mention';
import { compileRecogniser } from '../../../../src/core/mentions/recogniser';
import type { Entity } from '../../../../src/core/registry/entity';
import { readMarkdownText } from '../../../../src/core/text/readableMarkdown';
import { buildRegistry } from '../../../support/deskBuilder';
import { markText, readMarkedText } from '../../../support/markedText';
import { SOME_FACTS } from '../../../support/textFacts';

export function findNames(entities: readonly Entity[], text: string): readonly Mention[] {
  return detectMentions(readMarkdownText(text), compileRecogniser(buildRegistry(entities)), {
    decisions: readMemoDecisions(text),
    facts: SOME_FACTS,
  });
}

/** Checks the names found in a marked text; see `readMarkedText`. */
export function checkNames(entities: readonly Entity[], marked: string): readonly Mention[] {
  const { text, expected } = readMarkedText(marked);
  const mentions = findNames(entities, text);
  const found = mentions.map(({ span, entity }) => ({ span, id: entity ?? undefined }));
  assert.equal(markText(text, found), markText(text, expected));
  return mentions;
}
