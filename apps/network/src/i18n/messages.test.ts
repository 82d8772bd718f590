import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from './messages.ts';

/** Texts whose names come from the contract's own words (a status, a category), so that no source spells them out. */
const FROM_DATA = ['status.', 'priority.', 'handled.', 'confidence.', 'engagement.status.', 'errors.code.', 'result.', 'task.steps.', 'task.stepMessage.', 'review.op.', 'review.historyKind.', 'review.keys.', 'review.invalid.', 'upload.refused.', 'documents.fault.', ...['name', 'about', 'member', 'add', 'verdict', 'conclusion', 'compliance', 'source', 'basis', 'part', 'needs', 'factor', 'recommendation', 'estimate.source', 'estimate.total', 'entry'].map((part) => `taskTypes.${part}.`), ...['line', 'list', 'addTo', 'lead', 'fault', 'field'].map((part) => `companyProfile.${part}.`)];

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, at = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[at + key, value] as [string, string]] : flat(value, `${at}${key}.`)));
}

const argumentsOf = (message: string) => [...new Set([...message.matchAll(/\{(\w+)/g)].map((match) => match[1]))].filter((name) => !/^(one|other)$/.test(name ?? '')).sort();

describe('the texts of the pages', () => {
  const english = flat(MESSAGES.en);
  const german = new Map(flat(MESSAGES.de));

  it('exist in both languages, under the same names', () => {
    expect([...german.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  });

  it('are translated, with the same arguments', () => {
    for (const [key, text] of english) {
      const other = german.get(key) ?? '';
      expect(other.trim(), key).not.toBe('');
      if (!text.includes('plural')) expect(argumentsOf(other), key).toEqual(argumentsOf(text));
    }
  });

  it('are all used', () => {
    const sources = sourceText(path.join(import.meta.dirname, '..'));
    const named = english.map(([key]) => key).filter((key) => !FROM_DATA.some((prefix) => key.startsWith(prefix)));
    const unused = named.filter((key) => !new RegExp(`['"\`.]${key.split('.').at(-1)}['"\`,]`).test(sources));
    expect(unused).toEqual([]);
  });
});

function sourceText(folder: string): string {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && !file.name.includes('.test.'));
  return files.map((file) => readFileSync(path.join(file.parentPath, file.name), 'utf8')).join('\n');
}
