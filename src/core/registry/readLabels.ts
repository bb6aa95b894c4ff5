import type { YamlMap, YamlNode, YamlScalar } from '../text/yamlNode';
import { valueAt } from '../text/yamlValues';
import type { FieldValue } from './fieldValues';

/** SKOS labels: a text, a list of texts, or a map from language to either, as a list of names. */
export function readLabels(node: YamlNode): FieldValue {
  const items: FieldValue[] = [];
  const addAll = (labels: YamlNode, lang?: FieldValue): void => {
    for (const label of labels.type === 'list' ? labels.items : [labels]) {
      if (label.type === 'scalar' && !label.isNull) {
        items.push(nameOf(label, lang));
      } else if (label.type === 'map' && lang === undefined) {
        addMap(label);
      }
    }
  };
  const addMap = (map: YamlMap): void => {
    // JSON-LD writes `{"@value": "…", "@language": "vi"}`.
    const value = valueAt(map, '@value');
    const language = valueAt(map, '@language');
    if (value !== undefined) {
      addAll(
        value,
        language?.type === 'scalar' ? { is: 'text', text: language.text, span: language.span } : undefined,
      );
      return;
    }
    for (const { key, keySpan, value: labels } of map.entries) {
      addAll(labels, { is: 'text', text: key, span: keySpan });
    }
  };
  addAll(node);
  return { is: 'list', items };
}

function nameOf({ text, span }: YamlScalar, lang: FieldValue | undefined): FieldValue {
  const values = new Map<string, FieldValue>([['name', { is: 'text', text, span }]]);
  if (lang !== undefined) {
    values.set('lang', lang);
  }
  return { is: 'record', record: { values, span } };
}
