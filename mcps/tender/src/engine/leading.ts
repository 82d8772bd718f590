import type { Candidate, FieldReader } from './candidate.ts';

const LEADS = new Set(['notice', 'instructions']);
const CLEAR = 0.6;

/**
 * Of candidates from several documents those of the leading ones (notice, invitation), where these say clearly enough what the value
 * is; what other documents say counts then only if it is the same.
 */
export function leading<T>(reader: FieldReader<T>, candidates: Candidate<T>[]): Candidate<T>[] {
  const led = candidates.filter(({ spans }) => LEADS.has(spans[0]?.source.role ?? 'other'));
  if (led.length === 0 || led.length === candidates.length || !led.some(({ strength }) => strength >= Math.max(CLEAR, reader.floor))) return candidates;
  return candidates.filter((candidate) => led.some((one) => one === candidate || (one.strength >= CLEAR && reader.same(one.value, candidate.value))));
}
