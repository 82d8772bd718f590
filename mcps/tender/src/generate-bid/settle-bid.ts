import { splitGaps } from './gap.ts';
import type { GenerateBidOutput } from './schema.ts';

/** After a correction: where no gap is left, it was a person who filled it. */
export function settleBid(output: GenerateBidOutput): GenerateBidOutput {
  const filled = (text: string): boolean => !splitGaps(text).some((part) => part.gap);
  return {
    ...output,
    sections: output.sections.map((section) => (section.source === 'gap' && filled(section.text) ? { ...section, source: 'person' as const } : section)),
    compliance: output.compliance.map((entry) => (entry.source === 'gap' && filled(entry.answer) ? { ...entry, source: 'person' as const } : entry)),
  };
}
