import type { ParseRfpOutput } from '../schema.ts';
import type { Source } from '../source/source.ts';
export function findRequirements(_sources: Source[]): ParseRfpOutput['requirements'] { return []; }
