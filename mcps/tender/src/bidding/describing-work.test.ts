import { expect, test } from 'vitest';
import { parseTender } from '../engine/parse-tender.ts';
import type { DocumentRole } from '../schema.ts';
import { openSource } from '../source/open-source.ts';
import { contextOf } from '../testing/contexts.ts';
import { readMarkdown } from '../testing/read-text.ts';
import { describingWork } from './describing-work.ts';

const asked = (count: number, what: string): string => Array.from({ length: count }, (_, i) => `Der Auftragnehmer muss ${what} ${'ABCDEFG'[i] ?? ''}bc reinigen.`).join('\n\n');

/** The files that describe the work, of files with a role and so many requirements. */
async function working(files: [DocumentRole, number][]): Promise<string[]> {
  const documents = await Promise.all(files.map(([role, count]) => readMarkdown(`# Unterlage ${role}\n\n${asked(count, role)}\n`, `${role}.md`)));
  const sources = documents.map((document, i) => openSource(document, i, { document_type: files[i]?.[0] ?? 'other' }));
  const { output } = await parseTender(documents, {}, contextOf(documents));
  const ids = describingWork(sources, output.requirements);
  return documents.filter(({ id }) => ids.has(id)).map(({ file }) => file);
}

test.each<[string, [DocumentRole, number][], string[]]>([
  ['the specification, where it asks for enough', [['instructions', 6], ['specification', 6], ['form', 2]], ['specification.md']],
  ['with an annex that asks for little, all but paperwork', [['instructions', 6], ['specification', 1], ['contract', 6]], ['instructions.md', 'specification.md']],
  ['paperwork where there is nothing else', [['contract', 3], ['form', 1]], ['contract.md', 'form.md']],
])('%s', async (_what, files, expected) => {
  expect(await working(files)).toEqual(expected);
});
