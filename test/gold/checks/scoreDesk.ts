import type { AideMemoire, Finding } from '../../../src/core';
import { openDesk, type CheckDesk } from './memoPairs';
import { countWords, scoreTwin, type PairScore } from './scoreFindings';

/** Every memo of a desk and its twins, as the whole service checks them. */
export async function scoreDesk(desk: CheckDesk): Promise<readonly PairScore[]> {
  const service = await openDesk(desk);
  const scores: PairScore[] = [];
  for (const { file, text, twins } of desk.pairs) {
    const falseAlarms = await check(service, text);
    const scored = [];
    for (const twin of twins) {
      scored.push(scoreTwin(twin, await check(service, twin.text), falseAlarms));
    }
    scores.push({ file, text, words: countWords(text), falseAlarms, twins: scored });
  }
  service.dispose();
  return scores;
}

async function check(service: AideMemoire, text: string): Promise<readonly Finding[]> {
  const findings = await service.check({ identity: {}, version: 1, format: 'markdown', text: () => text });
  if (findings === undefined) {
    throw new Error('Nothing was checked.');
  }
  return findings;
}
