/**
 * Loaded before a VS Code server and what it starts: its logs are written as files, for which it otherwise needs a
 * native module that is not compiled here.
 */
import { registerHooks } from 'node:module';

const logger = new URL('./plainLogger.mjs', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@vscode/spdlog'
      ? { url: logger, format: 'module', shortCircuit: true }
      : next(specifier, context),
});
