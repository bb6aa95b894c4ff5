import type { Source } from '../../registry/entity';
import type { YamlMap } from '../../text/yamlNode';
import { scalarText, valueAt } from '../../text/yamlValues';
import type { RegistryFilePlace } from './placeInRegistry';

/** Keys that lead to a document or to words in it. */
const LEADING = ['document', 'quote', 'prefix', 'suffix'];

/** The source that a value is a part of, to be looked up in the documents; `undefined` for what is in none. */
export function sourceAt(
  { place }: RegistryFilePlace,
  file: { readonly corpus: string; readonly uri: string },
): Source | undefined {
  return place.is === 'value' && place.part === 'source' && LEADING.includes(place.keys.at(-1) ?? '')
    ? toSource(place.map, file)
    : undefined;
}

/** Which of its values somebody asks about. */
export function isDocumentId({ place }: RegistryFilePlace): boolean {
  return place.is === 'value' && place.part === 'source' && place.keys.at(-1) === 'document';
}

function toSource(
  map: YamlMap,
  { corpus, uri }: { readonly corpus: string; readonly uri: string },
): Source | undefined {
  const document = scalarText(valueAt(map, 'document'));
  const [quote, prefix, suffix] = ['quote', 'prefix', 'suffix'].map((key) => {
    const node = valueAt(map, key);
    return node?.type === 'scalar' && !node.isNull && node.text !== '' ? node.text : undefined;
  });
  const start = { line: 0, character: 0 };
  return document === undefined
    ? undefined
    : {
        corpus,
        document,
        ...(quote === undefined ? {} : { quote }),
        ...(prefix === undefined ? {} : { prefix }),
        ...(suffix === undefined ? {} : { suffix }),
        place: { corpus, uri, range: { start, end: start } },
      };
}
