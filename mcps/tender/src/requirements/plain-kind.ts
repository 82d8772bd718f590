import type { Modality } from './modality.ts';

const BINDS = /(?<!\p{L})(?:must|shall|required|only|not|muss|müssen|soll|sollen|verpflichtet|hat|haben|ist|sind|nur|nicht|kein\p{L}*)(?!\p{L})/iu;
const WISHES = /(?<!\p{L})(?:should|sollten?|preferabl[ey]|preferred)(?!\p{L})/iu;
const LEAVES = /(?<!\p{L})(?:(?:may|could)(?!\s+(?:result|lead|be\s+(?:a\s+)?(?:cause|grounds?|reason))(?!\p{L}))|allowed|permitted|kann|können|darf|dürfen)(?!\p{L})/iu;

/** The kind of a requirement that no rule reads: by its only word of wish or leave; `must` where there is none, or one that binds or forbids. */
export function plainKind(clause: string): Modality['kind'] {
  const text = clause.replace(/\([^)]*\)/gu, ' ');
  if (BINDS.test(text)) return 'must';
  return WISHES.test(text) ? 'should' : LEAVES.test(text) ? 'may' : 'must';
}
