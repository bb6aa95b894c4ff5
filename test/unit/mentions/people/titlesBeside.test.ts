import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileOfficeLexicon, HONORIFIC } from '../../../../src/core/mentions/people/officeLexicon';
import { findTitlesBeside } from '../../../../src/core/mentions/people/titlesBeside';
import { runAtOnce } from '../../../../src/core/util/steps';
import { readMarkedText } from '../../../support/markedText';

const LEXICON = runAtOnce(compileOfficeLexicon());

/** For each marked name: offices beside it, what they are of, `addressed`; then the titles that stand alone. */
function tell(marked: string): string {
  const { text, expected } = readMarkedText(marked);
  const cues = LEXICON.find(text).map(({ span, names }) => ({
    span,
    vietnamese: names.some(({ name }) => /[^\p{ASCII}]/u.test(name.text)),
    offices: names.flatMap(({ name }) => (name.entityId === HONORIFIC ? [] : name.entityId.split(' '))),
  }));
  const beside = findTitlesBeside(
    text,
    cues,
    expected.map(({ span, id }) => ({ ...span, isShort: id === 'short' })),
  );
  const names = expected.map((_, i) =>
    [
      ...beside
        .titlesOf(i)
        .map(
          ({ offices, domain, former }) =>
            `${former ? 'former ' : ''}${offices[0] ?? ''}(${domain.join(' ')})`,
        ),
      ...(beside.isAddressed(i) ? ['addressed'] : []),
    ].join(' '),
  );
  return [...names, ...beside.alone.map(({ span }) => `[${text.slice(span.start, span.end)}]`)].join('; ');
}

test('a title goes with the name behind it, with what it is of between them', () => {
  for (const [marked, told] of [
    ['Minister {{A|}} met Ambassador {{B|}}', 'minister() addressed; ambassador() addressed'],
    ['Deputy Minister of Science and Technology {{A|}}', 'deputy-minister(science technology) addressed'],
    [
      'Under Secretary for Economic Growth, Energy, and the Environment {{A|}}',
      'under-secretary(economic growth energy environment) addressed',
    ],
    ['Thứ trưởng Bộ Khoa học và Công nghệ {{A|}}', 'deputy-minister(bo khoa hoc cong nghe) addressed'],
    ['Bộ trưởng Bộ Công Thương, ông {{A|}}', 'minister(bo cong thuong) addressed'],
    [
      'former Minister {{A|}}, nguyên Thứ trưởng {{B|}}',
      'former minister() addressed; former deputy-minister() addressed',
    ],
    ['{{A|}}, Minister of Rivers and Lakes, and {{B|}}', 'minister(rivers lakes); '],
    ['the Minister of Rivers and {{A|}}; giữa Bộ trưởng và {{B|}}', '; ; [Minister]; [Bộ trưởng]'],
    ['Mr. {{A|}}, Mr {{B|}}, ông\n{{C|}}', 'addressed; addressed; addressed'],
  ] as const) {
    assert.equal(tell(marked), told);
  }
});

test('with the end of a longer name a title goes only where it stands directly before', () => {
  assert.equal(tell('Minister {{A|short}}'), 'minister() addressed');
  assert.equal(tell('Bộ trưởng Bộ Khoa học và Công nghệ Vũ Hải {{A|short}}'), '; [Bộ trưởng]');
  assert.equal(tell('Bộ trưởng Bộ Tài chính, ông {{A|short}}'), 'minister(bo tai chinh) addressed');
});

test('a title behind a comma, dash or bracket goes with the name before it', () => {
  assert.equal(tell('{{A|}}, U.S. Assistant Secretary of State, spoke'), 'assistant-secretary()');
  assert.equal(tell('{{A|}}, the Vietnamese Ambassador'), 'ambassador()');
  assert.equal(tell('{{A|}} – Thứ trưởng Bộ Ngoại giao'), 'deputy-minister(bo ngoai giao)');
  assert.equal(tell('{{A|}} (Minister of Finance)'), 'minister(finance)');
  assert.equal(tell('{{A|}}, Minister {{B|}}'), '; minister() addressed');
});

test('a verb between a title and a name parts them', () => {
  for (const marked of [
    'The Minister of Finance met {{A|}}',
    'Bộ trưởng tiếp {{A|}}',
    'Bộ trưởng Tài chính gặp {{A|}}',
    'The Minister. {{A|}}',
    '{{A|}} thanked the Minister',
  ]) {
    assert.match(tell(marked), /^; \[(?:Minister|Bộ trưởng)\]$/, marked);
  }
  assert.equal(tell('Thứ trưởng tiếp ông {{A|}}'), 'addressed; [Thứ trưởng]');
});
