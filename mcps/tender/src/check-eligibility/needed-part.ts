import type { Ask } from './asks.ts';
import type { ProfilePart } from './schema.ts';

const PARTS: Record<Ask['kind'], ProfilePart | null> = {
  certificate: 'certificate', permit: 'certificate', references: 'reference', turnover: 'turnover', employees: 'employees', staff: 'staff', insurance: 'insurance', experience: 'founded', language: 'language', region: 'region',
  // Nothing that a profile could hold.
  declaration: null,
};

/** The part of the profile where a fact would answer what is asked; null where none would. */
export function neededPart({ kind }: Ask): ProfilePart | null {
  return PARTS[kind];
}
