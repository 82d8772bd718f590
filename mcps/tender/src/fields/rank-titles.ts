import type { Candidate } from '../engine/candidate.ts';
import { lettersOf } from '../engine/letters-of.ts';
import type { Source } from '../source/source.ts';
import { rankProposals } from './rank-proposals.ts';
import type { Ranking } from './rank-proposals.ts';
import { titleFeatures } from './title-features.ts';
import { proposeTitles } from './title-proposals.ts';
import ranking from '../confidence/title-ranking.json' with { type: 'json' };

// Just below it more titles are wrong than right, above it one in six: measured on tenders left out.
export const BELIEVED_TITLE = 0.3;
// Letters of a line that may be the first or the last of a longer name.
const LINE = 18;

/**
 * The titles of each source by how probable they are among all that its beginning proposes. The weights are fitted on tenders as they
 * were first met (`npm run bench:tender-fit -- titles`): finders alone were too sure of what they had not seen.
 */
export function rankTitles(sources: Source[], found: Candidate<string>[], model: Ranking = ranking.model): Candidate<string>[] {
  return sources.flatMap((source) => {
    const proposals = proposeTitles(source, found.filter(({ spans }) => spans[0]?.source === source));
    return rankProposals(source, proposals, titleFeatures(source, proposals), { model, believed: BELIEVED_TITLE, isPartOf, isFuller, finder: 'cover' });
  });
}

/** One that begins or ends with the other and goes on. */
function isFuller(a: string, b: string): boolean {
  return a.length > b.length && (a.startsWith(b) || a.endsWith(b));
}

function isPartOf(a: string, b: string): boolean {
  const [short = '', long = ''] = [lettersOf(a), lettersOf(b)].toSorted((x, y) => x.length - y.length);
  return (long.includes(short) && short.length >= long.length * 0.5) || (short.length > LINE && (long.startsWith(short) || long.endsWith(short)));
}
