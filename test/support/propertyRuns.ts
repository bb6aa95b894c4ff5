/**
 * Random cases that each property is tried with. `AIDE_MEMOIRE_RUNS=4000` looks longer, after changes of what the
 * properties are about.
 */
export const propertyRuns = Number(process.env['AIDE_MEMOIRE_RUNS'] ?? 300);
