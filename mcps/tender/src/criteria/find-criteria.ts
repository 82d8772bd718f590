import type { ParseRfpOutput } from '../schema.ts';
import type { Source } from '../source/source.ts';
export function findCriteria(_sources: Source[]): ParseRfpOutput['award_criteria'] { return []; }
