import * as vscode from 'vscode';

import type { SourceFacts } from '../../../core';
import { isImpreciseDate, presentLabel } from '../../../core';
import { askText } from '../pickSeries';

const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/**
 * Asks step by step what is known of a source's origin, with what was found in the file as the proposal. What is left
 * empty stays unknown.
 *
 * @returns `undefined` where a step is left by Escape
 */
export async function askFacts(name: string, found: SourceFacts): Promise<SourceFacts | undefined> {
  const t = vscode.l10n.t;
  const steps: readonly {
    readonly key: 'title' | 'publisher' | 'date' | 'lang' | 'url';
    readonly prompt: string;
    readonly validate?: (text: string) => string | undefined;
  }[] = [
    { key: 'title', prompt: t('Title') },
    { key: 'publisher', prompt: t('Publisher: the paper, ministry or agency; empty where it is not known') },
    {
      key: 'date',
      prompt: t('Date: 2026, 2026-01 or 2026-01-17; empty where it is not known'),
      validate: (text) =>
        text === '' || isImpreciseDate(text)
          ? undefined
          : t('A date is written 2026, 2026-01 or 2026-01-17.'),
    },
    {
      key: 'lang',
      prompt: t('Language, such as en or vi; empty where it is not known'),
      validate: (text) =>
        text === '' || LANGUAGE.test(text) ? undefined : t('This is no language tag such as “en” or “vi”.'),
    },
    { key: 'url', prompt: t('Address of the page; empty where there is none. Nothing is fetched from it.') },
  ];
  let facts: SourceFacts = {};
  if (found.author !== undefined) {
    facts = { author: found.author };
  }
  for (const [i, { key, prompt, validate }] of steps.entries()) {
    const title = `${presentLabel(name, 60)} (${i + 1}/${steps.length})`;
    const text = await askText(title, found[key] ?? '', prompt, validate);
    if (text === undefined) {
      return undefined;
    }
    if (text !== '') {
      facts = { ...facts, [key]: text };
    }
  }
  // Only the text itself can state its date.
  return facts.date !== undefined && facts.date === found.date ? { ...facts, dateBasis: 'stated' } : facts;
}
