import { findPassages, libraryOf, profileTexts } from '../bidding/find-passages.ts';
import type { Assessment } from '../check-eligibility/schema.ts';
import type { Situation } from '../check-eligibility/finding.ts';
import type { Requirement } from '../schema.ts';
import { isProfilePart, needOf } from './needs.ts';
import { factsFor } from './profile-facts.ts';

/** The share (0–1) of the requirements that an entry or a passage of the profile speaks to; null where the profile has nothing that could. */
export function answeredShare(requirements: Requirement[], assessments: Assessment[], { company, language, deadline }: Situation): number | null {
  const { passages, certificates, references, staff, insurances } = company;
  if (requirements.length === 0 || [passages, certificates, references, staff, insurances].every((list) => list.length === 0)) return null;
  const library = libraryOf(profileTexts(company));
  const assessed = new Map(assessments.map((one) => [one.id, one]));
  const answered = requirements.filter((one) => {
    const assessment = assessed.get(one.id);
    if ((assessment?.shown_by.length ?? 0) > 0 || findPassages(library, one.text, 1).length > 0) return true;
    return isProfilePart(needOf(one, assessment)) && factsFor(one.text, company, language, deadline).length > 0;
  });
  return answered.length / requirements.length;
}
