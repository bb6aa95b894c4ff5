import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aDocument } from '../../../support/deskBuilder';
import { aLaw, anArea, anOrganization, aPerson, aSector, aStatement } from '../../../support/entityBuilders';
import { aSearchedDesk } from './searchedDesk';

const { search, searched, desk } = aSearchedDesk({
  documents: [
    aDocument('readouts/a.md', 'x', { date: '2026-01-16', publisher: 'The Hanoi Times', title: 'A visit' }),
    aDocument('readouts/2024/b c.md', 'x', { date: '2024', lang: 'vi', title: 'Chuyến thăm' }),
  ],
  entities: [
    aPerson('quan-1', 'Vu Hai Quan', { otherNames: ['Vũ Hải Quân'] }),
    aPerson('dung-1', 'Nguyen Dung'),
    aPerson('dung-2', 'Nguyen Dung'),
    aPerson('Trần', 'Trần'),
    anOrganization('most', 'Ministry of Science', { otherNames: ['MOST'] }),
    anArea('vn', 'Vietnam'),
    aLaw('res-57', 'Resolution 57-NQ/TW'),
    aSector('chips', 'Chips'),
    aStatement('s', 'x', { act: 'pledge' }),
    aStatement('t', 'x', { act: 'offer' }),
  ],
});

/** The query with each completion in place; `|` is where the cursor is. */
function complete(marked: string): readonly string[] {
  const offset = marked.indexOf('|');
  const query = marked.replace('|', '');
  return search
    .complete(query, offset, searched)
    .map(({ span, text }) => query.slice(0, span.start) + text + query.slice(span.end));
}

const rows: readonly (readonly [marked: string, completed: readonly string[], why: string])[] = [
  ['b|', ['by:', 'before:'], 'fields that begin so'],
  ['chips LA|', ['chips law:', 'chips lang:'], 'in any case'],
  ['chips -la| x', ['chips -law: x', 'chips -lang: x'], 'excluded'],
  ['chips|', [], 'a word that begins no field'],
  ['"chips l|', [], 'within a phrase'],
  ['l|aw', ['law:', 'lang:', 'like:'], 'the rest of the word is replaced'],
  ['act:|', ['act:offer', 'act:pledge'], 'all acts that there are'],
  ['act:offer,P| chips', ['act:offer,pledge chips'], 'a further value'],
  ['act:offer,| chips', ['act:offer,offer chips', 'act:offer,pledge chips'], 'a further value not begun'],
  ['person:qu|', ['person:"Vu Hai Quan"'], 'a name by one of its words'],
  ['person:"vu h|', ['person:"Vu Hai Quan"'], 'a name in open quotation marks'],
  ['person:"vu h|" chips', ['person:"Vu Hai Quan" chips'], 'within closed ones'],
  ['person:dung|', ['person:dung-1', 'person:dung-2'], 'ids where a name stands for two'],
  ['person:nobody|', [], 'nobody'],
  ['law:|', ['law:"Resolution 57-NQ/TW"'], 'without a letter'],
  ['by:vi|', ['by:Vietnam'], 'places say things too'],
  ['sector:ch|', ['sector:Chips'], 'a sector'],
  ['lang:|', ['lang:en', 'lang:vi'], 'languages'],
  ['in:test/r|', ['in:test/readouts', 'in:test/readouts/2024'], 'folders'],
  ['source:ha|', ['source:"The Hanoi Times"', 'source:readouts/a.md'], 'publishers and their documents'],
  ['source:thăm|', ['source:"readouts/2024/b c.md"'], 'documents by title'],
  ['date:20|', ['date:2026-01', 'date:2026', 'date:2024'], 'dates, the newest first'],
  ['date:2024..2026|', ['date:2024..2026-01', 'date:2024..2026'], 'the end of a range'],
  ['has:|', ['has:figure'], 'features'],
  ['like:|', [], 'passages are not typed'],
  ['peson:q|', [], 'no field'],
];

for (const [marked, completed, why] of rows) {
  test(`${marked} is completed: ${why}`, () => {
    assert.deepEqual(complete(marked), completed);
  });
}

test('all fields are offered where nothing is typed, each with what it does', () => {
  const all = search.complete('chips ', 6, searched);
  assert.equal(all.length, 16);
  assert.ok(all.every(({ label }) => label !== ''));
  assert.deepEqual(search.complete('', 0, searched).length, 16);
  assert.deepEqual(search.complete('-', 1, searched).length, 16);
});

test('a completion tells what it stands for', () => {
  const [first] = search.complete('by:quân', 7, searched);
  assert.deepEqual(first, {
    span: { start: 3, end: 7 },
    text: '"Vu Hai Quan"',
    label: 'Vu Hai Quan',
    detail: 'Vũ Hải Quân · person',
  });
  const [language] = search.complete('lang:v', 6, searched);
  assert.equal(language?.label, 'Vietnamese');
});

test('every offered value is understood, and as what it says', () => {
  const { find, search, searched } = aSearchedDesk({ documents: [], entities: desk.registry.entities });
  for (const field of ['person:', 'org:', 'law:', 'sector:', 'by:', 'to:']) {
    for (const { text, label } of search.complete(field, field.length, searched)) {
      const answer = find(field + text);
      assert.deepEqual(answer.faults, [], field + text);
      assert.deepEqual(
        answer.understood.map((reading) => reading.text),
        [`${field} ${label}`],
      );
    }
  }
});
