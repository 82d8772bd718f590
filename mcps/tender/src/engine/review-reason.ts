import type { ParseRfpOutput } from '../schema.ts';

type Warning = ParseRfpOutput['warnings'][number];

/** What makes a person look, whatever the confidence; null when nothing does. */
export function reviewReason(warnings: Warning[]): string | null {
  const grave = warnings.filter((warning) => warning.code !== 'little_text');
  return grave.length === 0 ? null : [...new Set(grave.map((warning) => warning.message))].slice(0, 3).join(' ');
}
