import assert from 'node:assert/strict';
import { test } from 'node:test';

import { attacksOn, toText, type Attack } from './attacks';
import { constructedPatterns, writtenPatterns } from './patterns';

/*
 * Everything that a stranger writes meets regular expressions. None of them may take time that grows with the square of
 * the length, so each one of the product is tried on texts made from its own parts. A pattern that may begin anywhere
 * within a run says by `(?<!…)` that it begins where the run does, or looks backwards from its end: `$(?<=…)`.
 */

const LENGTH = 3000;
/** In milliseconds; what is below it for this length is linear or does not matter. */
const QUICK = 2;
/** What grows with the square takes four times as long for twice the length. */
const MOST_GROWTH = 3;

const written = writtenPatterns('src');
const constructed = await constructedPatterns(async () => {
  await import('../../src/core/index');
  // These are put together when they are first asked for.
  const heads = await import('../../src/core/mentions/organizations/headNouns');
  heads.vietnameseHeadBeforePerson();
  heads.vietnameseHeadBeforePlace();
});

test('every regular expression that is put together is among those that are tried', () => {
  const tried = new Set(constructed.map(({ place }) => place));
  assert.deepEqual(
    written.constructed.filter((place) => !tried.has(place)),
    [],
  );
});

test('every regular expression of the product takes time in proportion to the text', () => {
  const patterns = [...written.literals, ...constructed];
  assert.ok(patterns.length > 1000);
  const slow = patterns.flatMap(({ place, pattern }) => {
    const attack = attacksOn(pattern).find((one) => isSlow(pattern, one));
    return attack === undefined ? [] : [`${place} ${String(pattern)} on ${JSON.stringify(attack)}`];
  });
  assert.deepEqual(slow, []);
});

test('what is slow is seen', () => {
  const slow = [
    /\s+$/,
    /x[^]*y/g,
    /\[[^\]]*\]/g,
    /^\s*-?\s*$/,
    /(?:a+)+$/,
    /\p{Lu}\p{L}*!/u,
    /([a-z]+):/y,
    /(?<=".*)x/g,
  ];
  for (const pattern of slow) {
    // One of the times that are compared may be long by what else goes on.
    assert.ok(
      [1, 2, 3].some(() => attacksOn(pattern).some((attack) => isSlow(pattern, attack))),
      String(pattern),
    );
  }
});

/** Measured again and again where it seems so, since the collection of garbage strikes where it will. */
function isSlow(pattern: RegExp, attack: Attack): boolean {
  const takes = (length: number): number => time(pattern, toText(attack, length));
  const isEndless = [1, 2, 3].every(() => takes(24) > QUICK);
  return isEndless || (takes(LENGTH) > QUICK && [1, 2, 3].every(() => growsBySquare(takes)));
}

function growsBySquare(takes: (length: number) => number): boolean {
  const times = [LENGTH, 2 * LENGTH, 4 * LENGTH].map((length) => Math.min(takes(length), takes(length)));
  return times.every((one, i) => one > QUICK && (i === 0 || one > MOST_GROWTH * (times[i - 1] ?? 0)));
}

/** Of the processor, since others work as well; as scanners use it: again and again with `g`, from the place where it failed or ended with `y`. */
function time(pattern: RegExp, text: string): number {
  const own = new RegExp(pattern);
  const started = process.cpuUsage();
  if (own.sticky) {
    for (let at = 0; at < text.length;) {
      own.lastIndex = at;
      at = Math.max(at + 1, own.test(text) ? own.lastIndex : 0);
    }
  } else if (own.global) {
    for (let found = own.exec(text); found !== null; found = own.exec(text)) {
      own.lastIndex += found[0] === '' ? 1 : 0;
    }
  } else {
    own.test(text);
  }
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
