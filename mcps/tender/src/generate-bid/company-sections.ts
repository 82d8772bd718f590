import { ABOUT } from '../bidding/find-passages.ts';
import { day, money, number } from '../bidding/format.ts';
import { stemsOf } from '../bidding/stems.ts';
import { asksOf } from '../check-eligibility/asks.ts';
import { likeness } from '../check-eligibility/assess-references.ts';
import { yearsBefore } from '../bidding/numbers.ts';
import type { CompanyProfile } from '../company-profile.ts';
import { type DraftSection, type Materials, bidWords, evidenceOf, plain, stated } from './draft.ts';
import { gap } from './gap.ts';
import { staffText } from './profile-facts.ts';

const share = (values: readonly unknown[]): number => Math.round((100 * values.filter((value) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)).length) / values.length);

/** The letter, with what the tender and the profile state. Confidence: that of the tender's title and buyer, the lower one. */
export function coverLetter(materials: Materials, heading?: string): DraftSection {
  const { tender, company } = materials;
  const { language } = tender;
  const words = bidWords(materials);
  const { title, buyer_name, reference_number, submission_deadline, binding_period_end } = tender.output.fields;
  const as = (value: string): string => value;
  const name = stated(title, as, materials) ?? gap(words.untitled, language);
  const reference = stated(reference_number, as, materials);
  const dates = [stated(submission_deadline, (value) => words.deadline(day(value, language)), materials), stated(binding_period_end, (value) => words.binding(day(value, language)), materials)].filter((part) => part !== null);
  const text = [
    [company.name, company.address ?? gap(words.address, language)].join('\n'),
    stated(buyer_name, as, materials) ?? gap(words.buyer, language),
    [words.offer(name), reference === null ? null : words.reference(reference)].filter(Boolean).join('\n'),
    words.salutation,
    words.opening(name, reference),
    ...(dates.length > 0 ? [dates.join(' ')] : []),
    words.closing,
    [gap(words.signature, language), company.name].join('\n'),
  ].join('\n\n');
  return plain({ heading: heading ?? words.headings.letter, text, source: 'profile', confidence: Math.min(title.confidence, buyer_name.confidence), evidence: [title, buyer_name].flatMap(({ evidence }) => evidence.slice(0, 1)) });
}

/** Facts and words of the profile. Confidence: the share of the facts that a buyer wants to know which the profile states. */
export function companySection(materials: Materials, heading?: string): DraftSection {
  const { company, library, tender } = materials;
  const { language } = tender;
  const words = bidWords(materials);
  const { facts } = words;
  const deadline = tender.output.fields.submission_deadline.value?.slice(0, 10) ?? '';
  const expired = company.certificates.flatMap(({ name, valid_until }) => (valid_until !== undefined && valid_until < deadline ? [gap(words.expired(name, day(valid_until, language)), language)] : []));
  const certificates = company.certificates.filter(({ valid_until }) => valid_until === undefined || valid_until >= deadline);
  const told = library.texts.filter(({ own }) => ABOUT.test(own.topic)).slice(0, 2);
  const lines: [string, string | null][] = [
    [facts.founded, company.founded ? String(company.founded) : null],
    [facts.employees, company.employees === undefined ? null : number(company.employees, language)],
    [facts.turnover, company.turnover.map(({ year, amount }) => words.year(year, money(amount, company.currency, language))).join('; ') || null],
    [facts.services, company.services.join(', ') || null],
    [facts.regions, company.regions.join(', ') || null],
    [facts.languages, company.languages.join(', ') || null],
    [facts.certificates, certificates.map(({ name, valid_until }) => (valid_until ? `${name} (${words.until(day(valid_until, language))})` : name)).join('; ') || null],
    [facts.insurances, company.insurances.map(({ kind, coverage }) => words.cover(kind, money(coverage.amount, coverage.currency, language))).join('; ') || null],
    [facts.contact, [company.email, company.phone].filter(Boolean).join(', ') || null],
  ];
  const stated = lines.filter(([, value]) => value !== null).map(([label, value]) => `${label}: ${value}`);
  const paragraphs = [...told.map(({ own }) => own.text), ...(told.length === 0 ? [gap(words.aboutCompany, language)] : []), ...(stated.length > 0 ? [stated.join('\n')] : []), ...expired];
  const known = share([company.founded, company.employees, company.turnover, company.services, company.certificates, told]);
  const section = plain({ heading: heading ?? words.headings.company, text: paragraphs.join('\n\n'), source: told[0]?.own.source ?? (stated.length > 0 ? 'profile' : 'gap'), confidence: known, evidence: told.flatMap(({ own }) => evidenceOf(own)) });
  return { ...section, passages: told.map(({ own }) => ({ topic: own.topic, text: own.text })) };
}

/** References, the most alike first: none that is older than the tender allows, nor unlike ones beside those that are alike. Confidence: how alike the best is to what is tendered. */
export function referencesSection(materials: Materials, heading?: string): DraftSection {
  const { company, tender } = materials;
  const { language } = tender;
  const words = bidWords(materials);
  const title = heading ?? words.headings.references;
  if (company.references.length === 0) return plain({ heading: title, text: gap(words.noReferences, language), source: 'gap', confidence: 0 });
  const subject = stemsOf([tender.output.fields.title.value ?? '', ...tender.output.lots.map((lot) => lot.title ?? '')].join(' '));
  const recent = company.references.filter((reference) => !isTooOld(reference, materials));
  if (recent.length === 0) return plain({ heading: title, text: gap(words.noneFits, language), source: 'gap', confidence: 0 });
  const ranked = recent.map((reference) => ({ reference, like: likeness(reference, subject, company.services) })).toSorted((a, b) => b.like - a.like);
  const alike = ranked.filter(({ like }) => like > 0);
  const told = (alike.length > 0 ? alike : ranked)
    .map(({ reference: { title: name, client, description, start, end, value } }) => {
      const period = words.referencePeriod(start ? day(start, language) : null, end ? day(end, language) : null);
      return [`${name}, ${client}`, [period, value ? money(value.amount, value.currency, language) : ''].filter(Boolean).join(', '), description].filter(Boolean).join('\n');
    })
    .join('\n\n');
  const text = alike.length > 0 ? told : `${gap(words.noneAlike, language)}\n\n${told}`;
  return plain({ heading: title, text, source: 'profile', confidence: Math.round(100 * (ranked[0]?.like ?? 0)) });
}

/** Whether a job ended before the time that the tender asks of references, the longest where it names several. */
function isTooOld({ end }: CompanyProfile['references'][number], { tender, requirements }: Materials): boolean {
  const deadline = tender.output.fields.submission_deadline.value;
  const spans = requirements.flatMap(({ text }) => asksOf(text).flatMap((ask) => (ask.kind === 'references' ? [ask.years] : [])));
  const years = spans.filter((span) => span !== null);
  if (end === undefined || deadline === null || years.length === 0) return false;
  return end < yearsBefore(deadline.slice(0, 10), Math.max(...years));
}

/** Staff as the profile lists it. Confidence: the share of entries with years and qualification. */
export function staffSection(materials: Materials, heading?: string): DraftSection {
  const { company, tender } = materials;
  const words = bidWords(materials);
  const title = heading ?? words.headings.staff;
  if (company.staff.length === 0) return plain({ heading: title, text: gap(words.noStaff, tender.language), source: 'gap', confidence: 0 });
  const text = company.staff
    .map((one) => staffText(one, tender.language))
    .join('\n');
  const full = company.staff.filter(({ qualification, years_experience }) => qualification !== '' && years_experience !== undefined).length;
  return plain({ heading: title, text, source: 'profile', confidence: Math.round((100 * full) / company.staff.length) });
}

/** The price is not the draft's to name: what has to be filled in stands here. */
export function priceSection(materials: Materials, heading?: string): DraftSection {
  const words = bidWords(materials);
  const files = materials.tender.output.documents.filter(({ role }) => role === 'price_sheet').map(({ file }) => file);
  return plain({ heading: heading ?? words.headings.price, text: gap(words.price(files), materials.tender.language), source: 'gap', confidence: 0 });
}
