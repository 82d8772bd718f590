import { describe, expect, test } from 'vitest';
import { parseRfp } from '../parse-rfp.ts';
import type { ReadDocument } from '@0711/mcp-sdk/context';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';

const FILLER = 'Die Leistungen werden in der Leistungsbeschreibung im Einzelnen dargestellt. '.repeat(4);
const deadlinesOf = async (...documents: ReadDocument[]) => (await parseRfp({ documents: documents.map(({ id }) => id) }, contextOf(documents))).output.deadlines;
const short = (deadlines: Awaited<ReturnType<typeof deadlinesOf>>) => deadlines.map(({ at, kind, label }) => [at, kind, label]);

describe('the days that a bidder must know', () => {
  test('stand in order of time, each with what it is', async () => {
    const document = await readMarkdown(`# Aufforderung zur Angebotsabgabe

Bindefrist endet am: 30.04.2027
Ablauf der Angebotsfrist: 04.03.2027, 10:30 Uhr
Ortsbesichtigung: 11.02.2027, 9 Uhr
Bieterfragen bis spätestens 20.02.2027
Verhandlungsgespräche: 22.03.2027
Vertragsbeginn: 01.08.2027
Stand: 12.01.2027

Die Frist für die Überarbeitung der Angebote endet am 7.4.2027.

${FILLER}`);
    expect(short(await deadlinesOf(document))).toEqual([
      ['2027-02-11T09:00', 'site_visit', 'Ortsbesichtigung'],
      ['2027-02-20', 'questions', 'Bieterfragen bis spätestens'],
      ['2027-03-04T10:30', 'submission', 'Ablauf der Angebotsfrist'],
      ['2027-03-22', 'presentation', 'Verhandlungsgespräche'],
      ['2027-04-07', 'other', 'Frist für die Überarbeitung der Angebote endet am'],
      ['2027-04-30', 'binding_period_end', 'Bindefrist endet am'],
      ['2027-08-01', 'contract_start', 'Vertragsbeginn'],
    ]);
  });

  test('come once, however many documents name them, with the time that one of them knows', async () => {
    const [a, b] = [await readMarkdown(`# Bekanntmachung\n\nAblauf der Angebotsfrist: 04.03.2027\n\n${FILLER}`, 'a.md'), await readMarkdown(`# Leistungsbeschreibung\n\nAblauf der Angebotsfrist: 04.03.2027, 10:00 Uhr\n\n${FILLER}`, 'b.md')];
    const deadlines = await deadlinesOf(a, b);
    expect(short(deadlines)).toEqual([['2027-03-04T10:00', 'submission', 'Ablauf der Angebotsfrist']]);
    expect(deadlines[0]?.evidence.map(({ file }) => file).toSorted()).toEqual(['a.md', 'b.md']);
  });

  test('keep a local time as written where its zone is only a town’s', async () => {
    const document = await readMarkdown(`# Invitation to Bid\n\nBid opening date: October 15, 2027, 10:30 AM Springfield Local Time\n\n${'The goods are described below and will be delivered in full. '.repeat(5)}`);
    const deadlines = await deadlinesOf(document);
    expect(deadlines.find(({ kind }) => kind === 'opening')?.at).toBe('2027-10-15T10:30');
    expect(deadlines.find(({ kind }) => kind === 'submission')?.at).toBe('2027-10-15T10:30');
  });

  test('quote where they stand, and keep their ids', async () => {
    const document = await readMarkdown(`Ablauf der Angebotsfrist: 04.03.2027, 10:30 Uhr\n\nVertragsbeginn: 1. August 2027\n\n${FILLER}`);
    const [first, again] = [await deadlinesOf(document), await deadlinesOf(document)];
    expect(first.map(({ id }) => id)).toEqual(again.map(({ id }) => id));
    expect(first).toHaveLength(2);
    for (const { evidence } of first) for (const { quote, start, end } of evidence) expect(document.text.slice(start, end)).toBe(quote);
  });
});
