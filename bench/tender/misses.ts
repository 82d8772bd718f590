import type { MeasuredTender } from './cross-validate.ts';
import { coveredPages, labelsAll } from './labels.ts';
import { likeClauses, likeCriteria, likeLots, match } from './match.ts';
import { SCALARS, SAME_VALUE } from './same-value.ts';

const brief = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 130);

/** What one output got wrong or missed, a line each. */
export function findMisses({ label, output }: MeasuredTender): string[] {
  if (!output) return [`${label.file}: not read`];
  const lines: string[] = [];
  for (const name of SCALARS) {
    if (label.not_assessed.includes(name) || !(name in label)) continue;
    const { value, confidence } = output.fields[name];
    const want = label[name] ?? null;
    const accepted = [want, ...(label.also_accept[name] ?? [])].some((one) => one !== null && SAME_VALUE[name](one, value));
    if (want !== null && (value === null || !accepted)) lines.push(`${name}: want ${brief(want)}, got ${brief(value)} (${confidence})`);
    if (want === null && value !== null && label.not_stated.includes(name) && !accepted) lines.push(`${name}: invented ${brief(value)} (${confidence})`);
  }
  const lots = label.not_assessed.includes('lots') ? null : match(label.lots ?? [], output.lots, likeLots);
  const criteria = label.not_assessed.includes('award_criteria') ? null : match(label.award_criteria ?? [], output.award_criteria, likeCriteria);
  const pages = coveredPages(label);
  const clauses = match(label.requirements ?? [], output.requirements.filter(({ evidence }) => !pages || pages.has(evidence[0]?.page)), likeClauses);
  lines.push(...(lots?.missed ?? []).map((one) => `lot missed: ${brief(one)}`), ...(lots?.extra ?? []).map((one) => `lot extra: ${one.number} ${one.title} (${one.confidence})`));
  lines.push(...(criteria?.missed ?? []).map((one) => `criterion missed: ${brief(one)}`), ...(criteria?.extra ?? []).map((one) => `criterion extra: ${one.name} (${one.confidence})`));
  lines.push(...clauses.missed.map((one) => `requirement missed (${one.kind}, p. ${one.page ?? '-'}): ${brief(one.text)}`));
  lines.push(...clauses.pairs.filter(([want, got]) => want.kind !== got.kind).map(([want, got]) => `requirement's kind: want ${want.kind}, got ${got.kind}: ${brief(want.text)}`));
  if (labelsAll(label)) lines.push(...clauses.extra.map((one) => `requirement extra (${one.kind}, ${one.confidence}, p. ${one.evidence[0]?.page ?? '-'}): ${brief(one.text)}`));
  return lines.map((line) => `${label.file}: ${line}`);
}
