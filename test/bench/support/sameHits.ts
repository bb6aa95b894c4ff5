import type { GazetteerName, Match } from '../../../src/core/matcher/match';
import { compareForm, isSyllable, toSurfaceForm } from '../../../src/core/matcher/surfaceForm';
import type { SurfaceForm } from '../../../src/core/matcher/surfaceForm';
import { followsCapital, opensSentence } from '../../../src/core/matcher/sentenceStart';
import { foldText, nameAgrees } from '../../../src/core/text/fold';
import type { Hits } from './rivalMatchers';

export interface HitComparison {
  /** Stretches that both found. */
  readonly same: number;
  /** Stretches that only one of the two can have found, as case, marks or what stands around decide. */
  readonly byRule: number;
  /** All others, as they are written. */
  readonly unexplained: readonly string[];
}

interface NamedForm {
  readonly name: GazetteerName;
  readonly form: SurfaceForm;
}

/**
 * Whether a matcher that looks at folded letters alone and the gazetteer find the same. What the first finds and the
 * second does not must be a stretch that agrees with no name of its letters, told here by the plain functions for one
 * name and one stretch; what only the second finds must lie within such a stretch.
 */
export function compareHits(
  text: string,
  names: readonly GazetteerName[],
  hits: Hits,
  matches: readonly Match[],
): HitComparison {
  const forms = new Map<string, NamedForm[]>();
  for (const name of names) {
    const form = toSurfaceForm(name.text, name.anyCase ?? false);
    if (typeof form !== 'string') {
      forms.set(form.key, [...(forms.get(form.key) ?? []), { name, form }]);
    }
  }
  const ours = new Map(matches.map(({ span }) => [span.start, span.end] as const));
  const refused: { start: number; end: number }[] = [];
  const unexplained: string[] = [];
  let same = 0;
  for (let i = 0; i < hits.length; i += 2) {
    const start = hits[i] ?? 0;
    const end = hits[i + 1] ?? 0;
    const own = ours.get(start);
    // The full stop of `U.S.` belongs to the name for the gazetteer alone.
    const stopped = own === end + 1 && text.charAt(end) === '.';
    if (own !== undefined && (stopped || sameStretch(text, own, end))) {
      same++;
      ours.delete(start);
    } else if (isRefused(text, start, end, forms.get(foldText(text.slice(start, end))) ?? [])) {
      refused.push({ start, end });
    } else {
      unexplained.push(text.slice(start, end));
    }
  }
  let byRule = refused.length;
  for (const [start, end] of ours) {
    if (refused.some((stretch) => stretch.start < end && start < stretch.end)) {
      byRule++;
    } else {
      unexplained.push(text.slice(start, end));
    }
  }
  return { same, byRule, unexplained };
}

/** Ends may differ by marks and what no reader sees. */
function sameStretch(text: string, one: number, other: number): boolean {
  return foldText(text.slice(Math.min(one, other), Math.max(one, other))) === '';
}

function isRefused(text: string, start: number, end: number, forms: readonly NamedForm[]): boolean {
  const slice = text.slice(start, end);
  if (/\n[^\S\n]*\n/.test(slice) || goesOn(text, end)) {
    return true;
  }
  return forms.every(({ name, form }) => {
    if (isSyllable(form) && name.kind !== 'person' && followsCapital(text, start)) {
      return true;
    }
    if (form.fullStop && /^\.[\p{L}\p{N}]/u.test(text.slice(end, end + 3))) {
      return true;
    }
    const marks = nameAgrees(form.marked, slice);
    return (
      marks === 'differ' || compareForm(form, slice, marks, () => opensSentence(text, start)) === 'differ'
    );
  });
}

/** A sum or a number that is longer. */
function goesOn(text: string, end: number): boolean {
  return /^[$¢-¥₠-⃏]/.test(text.slice(end)) || /^\d[.,]\d/.test(text.slice(end - 1, end + 2));
}
