import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

/** The folder of which suites open a copy: the sample desk, or a minimal one without it. */
export function sampleWorkspace() {
  const desk = join(projectRoot, 'samples', 'desk');
  const filled = existsSync(desk) && readdirSync(desk).length > 0;
  return filled ? desk : join(projectRoot, 'test', 'fixtures', 'workspace');
}
