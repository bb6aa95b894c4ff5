import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectMentions } from '../../../src/core/mentions/detectMentions';
import { readMemoDecisions } from '../../../src/core/mentions/memoDecisions';
import { compileRecogniser } from '../../../src/core/mentions/recogniser';
import { isWeakName } from '../../../src/core/mentions/weakNames';
import { buildRegistry as buildFromFiles } from '../../../src/core/registry/buildRegistry';
import { readRegistryFile } from '../../../src/core/registry/readRegistryFile';
import type { Entity } from '../../../src/core/registry/entity';
import type { Registry } from '../../../src/core/registry/registry';
import { readMarkdownText } from '../../../src/core/text/readableMarkdown';
import { buildRegistry } from '../../support/deskBuilder';
import { aLaw, aMembership, aName, aPerson } from '../../support/entityBuilders';
import { englishWording } from '../../support/inMemoryHost';
import { SOME_FACTS } from '../../support/textFacts';

const weak = (text: string) => aName(text, { weak: true });

/** Names that are found, with what they mean: `Dung=chi-dung`, `Minh=?`. */
function find(text: string, registry: Registry): string {
  return detectMentions(readMarkdownText(text), compileRecogniser(registry), {
    decisions: readMemoDecisions(text),
    facts: SOME_FACTS,
  })
    .map((mention) => `${mention.text}=${mention.entity ?? '?'}`)
    .join(' ');
}

function checkFound(text: string, entities: readonly Entity[], expected: string): void {
  assert.equal(find(text, buildRegistry(entities)), expected);
}

test('a weak name stops every form of another name that is written like it', () => {
  const dung = aPerson('chi-dung', 'Chí Dũng', { otherNames: ['Dũng', weak('Dung')] });
  checkFound('Then Dũng met Dung, and Chi Dung.', [dung], 'Dũng=chi-dung Chi Dung=chi-dung');
  checkFound('Then Dung.', [dung, aPerson('dung', 'Dung')], 'Dung=dung');
  checkFound(
    'By J.F. Kennedy, by J. F. Kennedy.',
    [aPerson('jfk', 'J. F. Kennedy', { otherNames: [weak('J.F. Kennedy')] })],
    'J. F. Kennedy=jfk',
  );
  checkFound(
    'The High Technology Law (revised), 57-NQ/TW, the High Technology Law.',
    [
      aLaw('law', 'High Technology Law (revised)', {
        number: '57-NQ/TW',
        otherNames: [weak('57-NQ/TW'), weak('High Technology Law')],
      }),
    ],
    'High Technology Law (revised)=law',
  );
});

test('a weak name stands with a title at most, whatever it is short for', () => {
  const dung = (...others: ReturnType<typeof weak>[]) => [
    aPerson('chi-dung', 'Nguyễn Chí Dũng', {
      otherNames: others,
      memberships: [aMembership({ role: 'Minister of Finance' })],
    }),
  ];
  const text = 'Nguyễn Chí Dũng came. Then Dung spoke. Dung Nguyen left.';
  checkFound(text, dung(), 'Nguyễn Chí Dũng=chi-dung Dung=chi-dung Dung Nguyen=chi-dung');
  checkFound(text, dung(weak('Dung'), weak('Dung Nguyen')), 'Nguyễn Chí Dũng=chi-dung');
  checkFound(
    'Nguyễn Chí Dũng came. Minister Dung spoke.',
    dung(weak('Dung')),
    'Nguyễn Chí Dũng=chi-dung Dung=chi-dung',
  );
  checkFound(
    `---\naide-memoire: { not: [Dung] }\n---\n${text}`,
    dung(),
    'Nguyễn Chí Dũng=chi-dung Dung Nguyen=chi-dung',
  );
});

test('a form that only a later stage finds is stopped as well', () => {
  const decree = (...others: ReturnType<typeof weak>[]) => [
    aLaw('decree', 'Decree 13/2023/NĐ-CP', { number: '13/2023/NĐ-CP', type: 'decree', otherNames: others }),
  ];
  const text = 'Decree 13/2023/NĐ-CP counts. So Decree 13 counts.';
  checkFound(text, decree(), 'Decree 13/2023/NĐ-CP=decree Decree 13=decree');
  checkFound(text, decree(weak('Decree 13')), 'Decree 13/2023/NĐ-CP=decree');
});

test('words are a weak name mark for mark, in any case', () => {
  const dung = aPerson('chi-dung', 'Dũng', { otherNames: [weak('Dung')] });
  assert.deepEqual(
    ['Dung', 'DUNG', 'Dũng', 'Minh'].map((words) => isWeakName(dung, words)),
    [true, true, false, false],
  );
});

test('a name that one corpus calls weak is weak, whatever the others say', () => {
  const files = [
    'persons: [{ id: chi-dung, name: Nguyễn Chí Dũng, other_names: [Chi Dung] }]',
    'persons: [{ id: chi-dung, name: Nguyễn Chí Dũng, other_names: [{ name: Chi Dung, weak: true }, { name: CDN }] }]',
  ];
  for (const texts of [files, [...files].reverse()]) {
    const readings = texts.map((text, i) =>
      readRegistryFile(
        { corpus: `c${String(i)}`, uri: `mem:/${String(i)}.yaml`, path: 'registry/a.yaml', text },
        englishWording,
      ),
    );
    const { registry } = buildFromFiles(readings, englishWording, ['c0', 'c1']);
    assert.equal(find('Chi Dung, CDN, Nguyen Chi Dung', registry), 'CDN=chi-dung Nguyen Chi Dung=chi-dung');
  }
});

const TWO = [aPerson('chi-dung', 'Chí Dũng'), aPerson('quoc-dung', 'Quốc Dũng')];

function checkDecided(decisions: string, text: string, expected: string): void {
  checkFound(`---\naide-memoire: ${decisions}\n---\n\n${text}`, TWO, expected);
}

test('of two decisions on spellings of a name the one that is written like the text counts', () => {
  checkDecided('{ is: { Dung: chi-dung }, not: [Dũng] }', 'It was Dung, not Dũng.', 'Dung=chi-dung');
  checkDecided('{ is: { Dũng: chi-dung }, not: [Dung] }', 'It was Dung, not Dũng.', 'Dũng=chi-dung');
  checkDecided('{ is: { Dung: chi-dung }, not: [Dung] }', 'It was Dung.', '');
});

test('a name that is none is none with all that belongs to it', () => {
  const law = aLaw('law', 'High Technology Law');
  checkFound('The High Technology Law (revised) again.', [law], 'High Technology Law (revised)=law');
  checkFound(
    '---\naide-memoire: { not: [High Technology Law (revised)] }\n---\nThe High Technology Law (revised) again.',
    [law],
    '',
  );
});
