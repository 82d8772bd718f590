import { day, money, number } from '../bidding/format.ts';
import type { TenderLanguage } from '../bidding/read-tender.ts';
import { inWords } from '../bidding/in-words.ts';
import { coverage, sameStem, shared, stemsOf } from '../bidding/stems.ts';
import { insurancesIn } from '../check-eligibility/asks.ts';
import { certificatesIn, concernsCertificate } from '../check-eligibility/certificates.ts';
import type { ProfilePart } from '../check-eligibility/schema.ts';
import type { CompanyProfile } from '../company-profile.ts';
import { DECISION_WORDS } from '../decision-words.ts';
import { BID_WORDS } from './bid-words.ts';

/** An entry of the profile in words: `Zertifikat: ISO 9001:2015, gültig bis 31. August 2027`. `share` (0–1): of the asked words, those that it has. */
export type Fact = { part: ProfilePart; text: string; share: number };

/** What a requirement must speak of for the languages of a company to say something to it. */
const IN_LANGUAGE = /(?:in|auf)\s+(?:deutsch|englisch|german|english)\p{L}*(?:\s+(?:sprache|language))?(?!\p{L})/iu;
/** A word so long names a service or a role by itself. */
const LONG = 6;
/** Words in common from which on a job done before is worth telling. */
const ALIKE = 2;

/**
 * The entries of the profile that speak of what is asked, the closest first, at most two: quoted, never judged. `by` is the day until
 * which a certificate has to be valid. Empty where the profile has none.
 */
export function factsFor(asked: string, company: CompanyProfile, language: TenderLanguage, by: string): Fact[] {
  const stems = stemsOf(asked);
  const parts = DECISION_WORDS[language].parts;
  const fact = (part: ProfilePart, text: string): Fact => ({ part, text: `${parts[part].slice(0, 1).toUpperCase()}${parts[part].slice(1)}: ${text}`, share: coverage(stems, stemsOf(text)) });
  const named = (name: string): boolean => isNamed(stemsOf(name), stems);
  const served = company.services.some((service) => stemsOf(service).some((stem) => isIn(stem, stems)));
  const kinds = insurancesIn(asked);
  return [
    ...company.certificates.filter((one) => !(one.valid_until !== undefined && one.valid_until < by) && (certificatesIn(asked).some(({ is }) => is(one.name)) || concernsCertificate(asked, one.name))).map((one) => fact('certificate', certificateText(one, language))),
    ...company.insurances.filter(({ kind }) => insurancesIn(kind).some((type) => kinds.includes(type))).map(({ kind, coverage: sum }) => fact('insurance', `${kind}, ${money(sum.amount, sum.currency, language)}`)),
    ...company.staff.filter(({ role }) => named(role)).map((one) => fact('staff', staffText(one, language))),
    ...company.references.filter(({ title, description }) => served && shared(stems, stemsOf(`${title} ${description}`)).length >= ALIKE).map((one) => fact('reference', referenceText(one, language))),
    ...company.services.filter((service) => isWritten(service, asked)).map((service) => fact('service', service)),
    ...(IN_LANGUAGE.test(asked) && company.languages.length > 0 ? [fact('language', company.languages.join(', '))] : []),
  ].toSorted((a, b) => b.share - a.share).slice(0, 2);
}

/** Whether all words of a name stand among the asked ones, at least one of them long: `Schule` is no `Schulung`. */
function isNamed(name: string[], asked: string[]): boolean {
  return name.some((stem) => stem.length >= LONG) && name.every((stem) => isIn(stem, asked));
}

/** Whether a word stands among the asked ones, or ends or begins one of them: `Reinigung` in `Glasreinigung`, but no `Unterhaltsreinigung` in `unterhalten`. */
function isIn(stem: string, asked: string[]): boolean {
  return asked.some((other) => other.length >= stem.length && sameStem(stem, other));
}

/** Whether a name stands in a text as it is written, alone or at the end of a compound: `Support`, but no `supports`. */
function isWritten(name: string, text: string): boolean {
  return name.length >= LONG && inWords(text).includes(inWords(name).trimStart());
}

function certificateText({ name, issuer, valid_until }: CompanyProfile['certificates'][number], language: TenderLanguage): string {
  return [issuer ? `${name} (${issuer})` : name, valid_until ? BID_WORDS[language].until(day(valid_until, language)) : ''].filter(Boolean).join(', ');
}

/** People of one role as a bid names them. */
export function staffText({ count, role, qualification, years_experience }: CompanyProfile['staff'][number], language: TenderLanguage): string {
  return [`${count} × ${role}`, qualification, years_experience === undefined ? '' : BID_WORDS[language].experience(number(years_experience, language))].filter(Boolean).join(', ');
}

function referenceText({ title, client, start, end, value, description }: CompanyProfile['references'][number], language: TenderLanguage): string {
  const period = BID_WORDS[language].referencePeriod(start ? day(start, language) : null, end ? day(end, language) : null);
  const about = [period, value ? money(value.amount, value.currency, language) : ''].filter(Boolean).join(', ');
  return `${title}, ${client}${about ? ` (${about})` : ''}${description ? `. ${description}` : ''}`;
}
