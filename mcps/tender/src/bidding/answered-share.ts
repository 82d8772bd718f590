import type { Assessment } from '../check-eligibility/schema.ts';
import type { CompanyProfile } from '../company-profile.ts';
import type { Requirement } from '../schema.ts';
import { findPassages, libraryOf, profileTexts } from './find-passages.ts';

/** The share (0–1) of the requirements that an entry or a passage of the profile speaks to; null where the profile has no passages. */
export function answeredShare(requirements: Requirement[], assessments: Assessment[], company: CompanyProfile): number | null {
  if (company.passages.length === 0 || requirements.length === 0) return null;
  const library = libraryOf(profileTexts(company));
  const shown = new Set(assessments.filter(({ shown_by }) => shown_by.length > 0).map(({ id }) => id));
  return requirements.filter(({ id, text }) => shown.has(id) || findPassages(library, text, 1).length > 0).length / requirements.length;
}
