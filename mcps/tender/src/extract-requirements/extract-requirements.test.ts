import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';
import { extractRequirements } from './extract-requirements.ts';
import { listConfidence } from './list-requirements.ts';
import { ExtractRequirementsOutput } from './schema.ts';

const fixture = async (name: string) => readMarkdown(await readFile(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'), name);
const extract = async (text: string) => {
  const document = await readMarkdown(text);
  return { document, ...(await extractRequirements({ documents: [document.id] }, contextOf([document]))) };
};

const GERMAN = `# Aufforderung zur Angebotsabgabe

## 1. Eignung

Die Leistung wird im offenen Verfahren vergeben. Der Bieter muss einen Mindestjahresumsatz von 500.000 EUR nachweisen.

## 2. Allgemeine Vertragsbedingungen

Bieter, bei denen Ausschlussgründe nach §§ 123, 124 GWB vorliegen, werden vom Verfahren ausgeschlossen.

## 3. Kriterien

| Nr. | Kriterium | K.O. |
|---|---|---|
| 1 | Hosting in einem Rechenzentrum innerhalb der Europäischen Union | x |
| 2 | Oberfläche in englischer Sprache verfügbar |  |

## 4. Ausführung

Der Auftragnehmer soll vierteljährlich berichten.
`;

describe('requirements of a whole tender', () => {
  test('are listed in the order of the documents, with kind, section and proof', async () => {
    const documents = await Promise.all(['reinigung-aufforderung.md', 'software-leistungsbeschreibung.md'].map(fixture));
    const { output, confidence } = await extractRequirements({ documents: documents.map(({ id }) => id) }, contextOf(documents));
    expect(ExtractRequirementsOutput.parse(output)).toEqual(output);
    expect(output.requirements.length).toBeGreaterThan(10);
    expect(new Set(output.requirements.map(({ kind }) => kind))).toEqual(new Set(['must', 'should', 'may']));
    for (const { evidence } of output.requirements) {
      for (const { document, quote, start, end } of evidence) expect(documents.find(({ id }) => id === document)?.text.slice(start, end)).toBe(quote);
    }
    const places = output.requirements.map(({ evidence: [first] }) => documents.findIndex(({ id }) => id === first?.document) * 1e6 + (first?.start ?? 0));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(confidence).toBe(listConfidence(output.requirements));
  });

  test('mark what excludes: stated minimums, grounds of law within general conditions, rows of a knock-out table', async () => {
    const { output } = await extract(GERMAN);
    const excluding = output.requirements.filter(({ exclusion }) => exclusion).map(({ text }) => text);
    expect(excluding).toEqual([
      'Der Bieter muss einen Mindestjahresumsatz von 500.000 EUR nachweisen.',
      'Bieter, bei denen Ausschlussgründe nach §§ 123, 124 GWB vorliegen, werden vom Verfahren ausgeschlossen.',
      'Hosting in einem Rechenzentrum innerhalb der Europäischen Union',
    ]);
    expect(output.requirements.find(({ text }) => text.startsWith('Der Auftragnehmer soll'))).toMatchObject({ kind: 'should', exclusion: false, section: '4. Ausführung' });
  });

  test('in English: rejection and pass or fail', async () => {
    const { output } = await extract(`# Request for Proposals\n\n## Mandatory requirements (pass/fail)\n\nThe vendor must hold a current business license.\n\n## Submission\n\nProposals received after the deadline will be rejected. Proposals should be brief and to the point.\n`);
    expect(output.requirements.map(({ text, exclusion }) => [text.slice(0, 20), exclusion])).toEqual([['The vendor must hold', true], ['Proposals received a', true], ['Proposals should be ', false]]);
  });

  test('what may cost the bid, though it asks for nothing in words', async () => {
    const { output } = await extract(`# Request for Proposals

## Conditions

Unsigned proposals may be rejected. A missing mooring plan may result in disqualification of the tenderer.
Angebote ohne Unterschrift können von der Wertung ausgeschlossen werden. Ropes that the tenderer supplies must be new and may be returned.
`);
    expect(output.requirements.filter(({ exclusion }) => exclusion).map(({ text }) => text)).toEqual([
      'Unsigned proposals may be rejected.',
      'A missing mooring plan may result in disqualification of the tenderer.',
      'Angebote ohne Unterschrift können von der Wertung ausgeschlossen werden.',
    ]);
  });

  test('work and changes that are rejected exclude no bid', async () => {
    const { output } = await extract(`# Request for Proposals\n\n## Boats\n\nThe boats must float; planks with knots may be rejected. Bidders must sign; unsigned bids will be rejected.\n`);
    expect(output.requirements.map(({ text, exclusion }) => [text.slice(0, 12), exclusion])).toEqual([['The boats mu', false], ['Bidders must', true]]);
  });

  test('none found is not sure of anything', async () => {
    const { output, confidence } = await extract('# Notice\n\nThe library is closed on Monday.\n');
    expect(output.requirements).toEqual([]);
    expect(confidence).toBe(0);
  });

  test('it stops when it is told to', async () => {
    const document = await readMarkdown(GERMAN);
    const stop = new AbortController();
    stop.abort(new Error('cancelled'));
    await expect(extractRequirements({ documents: [document.id] }, contextOf([document], { signal: stop.signal }))).rejects.toThrow('cancelled');
  });

  test('progress grows to the end of the run', async () => {
    const document = await readMarkdown(GERMAN);
    const ctx = contextOf([document]);
    await extractRequirements({ documents: [document.id] }, ctx);
    const percents = ctx.reports.map(({ percent }) => percent);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    expect(percents.at(-1)).toBeGreaterThan(85);
  });
});
