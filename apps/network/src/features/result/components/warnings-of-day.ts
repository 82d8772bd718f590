import type { Evidence } from '@0711/contract/evidence';
import type { TenderWarning } from '@0711/mcp-tender/schema';

const OF_DAYS: readonly TenderWarning['code'][] = ['impossible_date', 'contradiction'];

/** The warnings that speak of a day: those on days (a wrong weekday, two papers that disagree) whose place overlaps with one of its own. */
export function warningsOfDay(evidence: readonly Evidence[], warnings: readonly TenderWarning[]): TenderWarning[] {
  const overlaps = (a: Evidence): boolean => evidence.some((b) => a.document === b.document && a.start < b.end && b.start < a.end);
  return warnings.filter((warning) => OF_DAYS.includes(warning.code) && warning.evidence.some(overlaps));
}
