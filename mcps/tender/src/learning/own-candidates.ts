import { findMoments } from '../dates/find-moments.ts';
import type { Candidate } from '../engine/candidate.ts';
import { EMAIL } from '../fields/email-address.ts';
import { lengthIn } from '../fields/lengths.ts';
import { labelledTexts, surestOfEach } from '../fields/labelled-text.ts';
import { findAmounts } from '../fields/money.ts';
import type { ValueOf } from '../fields/readers.ts';
import { codeIn } from '../fields/reference-number.ts';
import { findLabels } from '../labels/label.ts';
import type { CompiledLabel } from '../labels/label.ts';
import { trimOrganisation } from '../labels/organisations.ts';
import { procedureName } from '../labels/procedures.ts';
import type { FieldName } from '../schema.ts';
import { isKey } from '../source/is-key.ts';
import { neighboursOf } from '../source/neighbours.ts';
import type { Source } from '../source/source.ts';

type Read<T> = (text: string, source: Source) => { value: T; start: number; end: number } | null;
type Own<T> = (sources: Source[], labels: readonly CompiledLabel[]) => Candidate<T>[];

const NEAR = 120;

/** How each field's value is read beside a label that a customer's corrections taught. Codes have none: they are known by their form. */
export const OWN_READERS: { [Name in FieldName]: Own<ValueOf<Name>> } = {
  title: texts(330, (text) => text),
  buyer_name: texts(200, trimOrganisation),
  place_of_performance: texts(160, (text) => text),
  procedure_type: texts(120, procedureName),
  reference_number: beside((text) => codeIn(text.split('\n')[0] ?? '')),
  buyer_contact_email: beside((text) => {
    const match = [...text.matchAll(EMAIL)][0];
    return match ? { value: match[0], start: match.index, end: match.index + match[0].length } : null;
  }),
  submission_deadline: beside(momentIn(true)),
  questions_deadline: beside(momentIn(true)),
  binding_period_end: beside(momentIn(false)),
  contract_start: beside(momentIn(false)),
  contract_end: beside(momentIn(false)),
  contract_duration_months: beside((text) => lengthIn(text)),
  estimated_value: beside((text) => {
    const amount = findAmounts(text)[0];
    return amount ? { value: { amount: amount.amount, currency: amount.currency }, start: amount.start, end: amount.end } : null;
  }),
  cpv_codes: () => [],
};

/** What stands beside a label as a whole, brought into the field's form. */
function texts(max: number, form: (text: string) => string): Own<string> {
  return (sources, labels) =>
    surestOfEach(labelledTexts(sources, labels, max)).flatMap((found) => {
      const value = form(found.text);
      return /\p{L}{3}/u.test(value) ? [{ value, finder: 'label', strength: found.strength, spans: [found], derived: false }] : [];
    });
}

/** The first value that can be read from what stands beside a label. */
function beside<T>(read: Read<T>): Own<T> {
  return (sources, labels) =>
    sources.flatMap((source) =>
      findLabels(source, labels, isKey).flatMap((hit): Candidate<T>[] => {
        for (const region of neighboursOf(source, hit.start, hit.end)) {
          const found = read(source.text.slice(region.start, Math.min(region.end, region.start + NEAR)), source);
          if (found) return [{ value: found.value, finder: 'label', strength: hit.label.strength, spans: [{ source, start: region.start + found.start, end: region.start + found.end }], derived: false }];
        }
        return [];
      }),
    );
}

function momentIn(timed: boolean): Read<string> {
  return (text, source) => {
    const moment = findMoments(text, source.order).find(({ possible }) => possible);
    return moment ? { value: timed ? moment.iso : moment.day, start: moment.start, end: moment.end } : null;
  };
}
