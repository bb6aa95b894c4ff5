import type { Steps } from '../../util/steps';
import { completeText, type CompletionParts } from './completeText';
import type { NameCompletion } from './completion';
import { CompletionTexts, type TextVersion } from './completionTexts';

/** Completes memos while they are written, and keeps their structure from one letter to the next. */
export class MemoCompletion {
  readonly #texts = new CompletionTexts();

  *complete(
    edited: TextVersion,
    place: { readonly offset: number; readonly isAsked: boolean },
    parts: CompletionParts,
  ): Steps<readonly NameCompletion[]> {
    const written = yield* this.#texts.read(edited);
    return written === undefined ? [] : yield* completeText(written, place.offset, place.isAsked, parts);
  }
}
