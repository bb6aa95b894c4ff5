import type { Wording } from '../../contracts';
import type { QueryField } from '../../search/query/queryFields';

/** What a field asks for, in a few words. */
export function tellField(field: QueryField, { translate }: Wording): string {
  switch (field) {
    case 'person':
      return translate('a person is mentioned');
    case 'org':
      return translate('an organization is mentioned');
    case 'law':
      return translate('a law is mentioned');
    case 'meeting':
      return translate('a meeting is mentioned, or was said there');
    case 'sector':
      return translate('a sector is mentioned, or was spoken of');
    case 'act':
      return translate('what was done by saying it: a pledge, a request');
    case 'by':
      return translate('who said it');
    case 'to':
      return translate('to whom it was said');
    case 'source':
      return translate('publisher, title or citation key');
    case 'lang':
      return translate('language of the source');
    case 'in':
      return translate('corpus or folder');
    case 'date':
      return translate('day, month, year or period of the source');
    case 'before':
      return translate('sources older than a date');
    case 'after':
      return translate('sources newer than a date');
    case 'has':
      return translate('figures');
    case 'like':
      return translate('passages like this one');
  }
}

/** What `has:figure` asks for. */
export function tellFigures({ translate }: Wording): string {
  return translate('numbers that count or measure something');
}

/** `Vietnamese` in the language of the user interface; the tag itself where it is none. */
export function tellLanguage(tag: string, { language }: Wording): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Front matter may say anything.
    return tag;
  }
}
