import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aMemo, LINKS, withService } from './serviceUnderTest';

const REGISTRY = `laws:
  - { id: ai, name: Law on Artificial Intelligence, type: law }
  - { id: chips, name: CHIPS Act, type: act }
`;
const LAW = `# Law on Artificial Intelligence

Article 5. Scope

1. This applies to [all](https://x.example) <b>systems</b>.

2. It does not.
`;
const DESK = { corpora: { desk: { 'documents/ai-law.md': LAW, 'registry/laws.yaml': REGISTRY } } };

test('a hover over a law with a pinpoint shows the article and opens it, or says that its text is not there', async () => {
  await withService(DESK, ({ service }) => {
    const hoverOn = (text: string, name: string): string => {
      const memo = aMemo(text);
      return service.hoverAt(memo, text.indexOf(name) + 1, LINKS)?.markdown ?? '';
    };
    const found = hoverOn('Under Article 5(1) of the Artificial Intelligence Act, yes.', 'Artificial');
    assert.match(
      found,
      /^\*\*Law on Artificial Intelligence\*\*.*\n.*\n\n\*\*Article 5\(1\):\*\* This applies to all systems\. .*\[ai-law\]\(anchor:[^)]+\)\n/,
    );
    const [, anchorId = ''] = /Article 5[^\n]*\(anchor:([^)]+)\)/.exec(found) ?? [];
    const target = service.openAnchor(decodeURIComponent(anchorId));
    assert.equal(target?.state === 'found' ? target.range.start.line : undefined, 4);
    assert.match(
      hoverOn('See Article 9 of the Law on Artificial Intelligence', 'Law on'),
      /\*\*Article 9:\*\* not found in the text of the law \[ai-law\]\(anchor:/,
    );
    assert.match(
      hoverOn('Section 9902 of the CHIPS Act', 'CHIPS'),
      /\*\*Section 9902:\*\* text not in the corpus\n/,
    );
    assert.doesNotMatch(hoverOn('The CHIPS Act', 'CHIPS'), /text not in the corpus/);
    return Promise.resolve();
  });
});
