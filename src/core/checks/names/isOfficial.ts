import type { SourceDocument } from '../../corpus/sourceDocument';
import type { Gazetteer } from '../../matcher/gazetteer';
import type { Registry } from '../../registry/registry';
import { foldText } from '../../text/fold';

/** Of `classification`, folded. */
const PUBLIC_BODIES =
  /ministry|government|department|agency|embassy|consulate|parliament|assembly|court|committee|party|authority|central bank|city|province/u;
/** How the names of public bodies begin, folded, for those that the registry does not have or says nothing of. */
const OFFICIAL_NAME =
  /^(?:the )?(?:ministry|department of|u\.?s\.? department|government|embassy|consulate|office of the|white house|national assembly|parliament|state bank|bo (?!sung)|chinh phu|van phong (?:quoc hoi|chinh phu|chu tich)|dai su quan|quoc hoi|uy ban nhan dan|ubnd|so |cuc |tong cuc|thanh uy|tinh uy)/u;

/**
 * True for a document published by a public body: one that the registry classifies so, or whose name begins as those
 * of ministries, embassies and assemblies do.
 */
export function isOfficial({ publisher }: SourceDocument, registry: Registry, gazetteer: Gazetteer): boolean {
  if (publisher === undefined) {
    return false;
  }
  const [named] = gazetteer.find(publisher);
  const bodies = named?.span.start === 0 ? named.names.map(({ name }) => name.entityId) : [];
  const classes = bodies.flatMap((id) => registry.getOf('organization', id)?.classification ?? []);
  return (
    classes.some((name) => PUBLIC_BODIES.test(foldText(name))) ||
    OFFICIAL_NAME.test(foldText(publisher).trim())
  );
}
