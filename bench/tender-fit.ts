// Fits what TENDER learns from numbers on labelled folders (SET: docs/ and labels/) or on what was kept of first contacts (FILE), and writes the weights as data.
import { fitConfidence } from './tender/fit-confidence-command.ts';
import { fitCriteria } from './tender/fit-criteria-command.ts';
import { fitDays } from './tender/fit-days-command.ts';
import { fitRankedField } from './tender/fit-ranked-field-command.ts';
import { fitRequirements } from './tender/fit-requirements-command.ts';

const USAGE = `usage: bench/tender-fit.ts WHAT …
  confidence [SET…] [--seen FILE]       tenders of FILE are not observed again
  titles|buyers|places|emails|references|procedures|durations|criteria FILE…
                                        criteria also says what the choice gives on tenders left out
  days FILE… --hours FILE
  requirements SET… --seen FILE         papers of FILE are taken as they were before rules had seen them
      --dry prints the weights and does not write them
  WHAT FILE… --leave-set                only prints what is given on each set of SOURCES.md by weights fitted without it: a ranking, the days' rankings,
                                        or the confidence of values (confidence [SET…] --seen FILE --leave-set)
  WHAT --keep FILE SET…                 only writes what labelled papers show now, as numbers alone
      days also wants --hours FILE; criteria --known marks papers that rules were written on, where they are right more often than on the next one
  confidence --seen FILE --rerank OUT [--titles FILE] [--buyers FILE] [--places FILE]
                                        only writes the observations of --seen as these rankings would have met them`;

const RANKED = ['titles', 'buyers', 'places', 'emails', 'references', 'procedures', 'durations'] as const;
const FITS = new Map<string, (args: string[]) => Promise<boolean>>([
  ...RANKED.map((field) => [field, (args: string[]) => fitRankedField(field, args)] as const),
  ['confidence', fitConfidence],
  ['days', fitDays],
  ['criteria', fitCriteria],
  ['requirements', fitRequirements],
]);

const [what = '', ...args] = process.argv.slice(2);
try {
  if (!(await FITS.get(what)?.(args))) misused(USAGE);
} catch (error) {
  // An option that the fit does not have.
  if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error;
  misused(`${error.message}\n${USAGE}`);
}

function misused(say: string): void {
  console.error(say);
  process.exitCode = 2;
}
