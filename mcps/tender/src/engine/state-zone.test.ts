import { describe, expect, test } from 'vitest';
import { statedZone } from '../exports/stated-zone.ts';
import { withNamedOffset } from '../exports/with-named-offset.ts';
import { parseRfp } from '../parse-rfp.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';

async function read(...texts: string[]) {
  const documents = await Promise.all(texts.map((text) => readMarkdown(text)));
  const { output } = await parseRfp({ documents: documents.map(({ id }) => id) }, contextOf(documents));
  return output;
}

const DUE = '# Request for Proposals\n\nProposals are due on July 12, 2027 at 2:00 p.m.\n\nQuestions are due by June 22, 2027, 4:00 p.m. EST.\n\n';

describe('a zone that the papers state once', () => {
  test('stands with the days that name none, and moves no value', async () => {
    const { fields, deadlines } = await read(`${DUE}All times in this request are Central Time.`);
    const { value, evidence } = fields.submission_deadline;
    const submission = deadlines.find(({ kind }) => kind === 'submission');
    expect([value, submission?.at]).toEqual(['2027-07-12T14:00', '2027-07-12T14:00']);
    expect([statedZone(evidence), statedZone(submission?.evidence ?? [])]).toEqual(['Central Time', 'Central Time']);
    expect(evidence.at(-1)?.quote).toBe('All times in this request are Central Time');
    expect(withNamedOffset(value ?? '', statedZone(evidence))).toBe('2027-07-12T14:00-05:00');
    expect(fields.questions_deadline.evidence.some(({ quote }) => quote.includes('Central'))).toBe(false);
  });

  test('in German, for a place', async () => {
    const { fields } = await read('# Ausschreibung\n\nAblauf der Angebotsfrist: 11.06.2027, 10:00 Uhr\n\nAlle Uhrzeiten beziehen sich auf die Ortszeit in Berlin.');
    expect(statedZone(fields.submission_deadline.evidence)).toBe('Ortszeit in Berlin');
  });

  test('is left out where papers differ, and where none states it', async () => {
    const differing = await read(`${DUE}All times are Central Time.`, '# Annex\n\nAll times are Pacific Time.');
    expect(statedZone(differing.fields.submission_deadline.evidence)).toBeNull();
    expect(statedZone((await read(`${DUE}The office keeps Central Time. All times are local.`)).fields.submission_deadline.evidence)).toBeNull();
  });
});
