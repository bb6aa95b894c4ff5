import { writeFileSync } from 'node:fs';

import { collectMessages } from './lib/messages.mjs';

// Lists every sentence of the user interface for translators. English needs no translation: key and text are equal.
const { messages } = collectMessages('src');
const bundle = Object.fromEntries(messages.map((message) => [message, message]));
writeFileSync('l10n/bundle.l10n.json', `${JSON.stringify(bundle, null, 2)}\n`);
