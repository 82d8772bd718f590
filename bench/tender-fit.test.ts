import { DAY_FEATURES } from '@0711/mcp-tender/fields/day-features';
import { HOUR_FEATURES } from '@0711/mcp-tender/fields/hour-features';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fitConfidence } from './tender/fit-confidence-command.ts';
import { fitCriteria } from './tender/fit-criteria-command.ts';
import { fitDays } from './tender/fit-days-command.ts';
import { fitRankedField } from './tender/fit-ranked-field-command.ts';
import { fitRequirements } from './tender/fit-requirements-command.ts';

function run(...args: string[]): Promise<{ code: number | string; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(import.meta.dirname, 'tender-fit.ts'), ...args], (error, out, err) => resolve({ code: error?.code ?? 0, out, err }));
  });
}

describe('the command that fits', () => {
  test('says how it is used when it is not told what to fit', async () => {
    const { code, err } = await run('colours');
    expect([code, err.startsWith('usage: ')]).toEqual([2, true]);
  }, 30_000);

  test('names an option that is another fit’s', async () => {
    const { code, err } = await run('titles', 'made-up.json', '--known');
    expect([code, err.split('\n')[0]]).toEqual([2, expect.stringContaining('--known')]);
  }, 30_000);

  test.each([
    ['a ranking without a file', () => fitRankedField('titles', [])],
    ['days without their hours', () => fitDays(['made-up.json'])],
    ['criteria that are known, but not kept', () => fitCriteria(['made-up.json', '--known'])],
    ['requirements without first contacts', () => fitRequirements(['made-up'])],
    ['sets to leave out without a file', () => fitDays(['--leave-set'])],
    ['confidence on nothing', () => fitConfidence([])],
    ['a ranking among the confidence, which is fitted on its own', () => fitConfidence(['--seen', 'made-up.json', '--titles', 'made-up.json'])],
    ['what to keep without a folder', () => fitConfidence(['--keep', 'made-up.json', '--seen', 'made-up.json'])],
  ])('takes no %s', async (_, fit) => expect(await fit()).toBe(false));

  test('prints what is given on each set left out, and writes nothing', async () => {
    const weights = path.join(import.meta.dirname, '../mcps/tender/src/confidence/length-ranking.json');
    const before = await readFile(weights, 'utf8');
    const { code, out } = await run('durations', path.join(import.meta.dirname, '../fixtures/tender-labels/first-lengths.json'), '--leave-set');
    expect([code, out.split('\n').slice(2).map((line) => line.split(/[|(]/u)[1]?.trim())]).toEqual([0, ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'together', undefined]]);
    expect(await readFile(weights, 'utf8')).toBe(before);
  }, 60_000);

  test('prints the weights, and leaves those in use with --dry', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'fit-'));
    const [days, hours] = [path.join(folder, 'days.json'), path.join(folder, 'hours.json')];
    const row = (mark: number, size: number): number[] => [mark, ...new Array<number>(size).fill(mark)];
    await writeFile(days, JSON.stringify([{ file: 'a.pdf', weight: 1, assessed: 3, proposals: [row(1, DAY_FEATURES.length), row(0, DAY_FEATURES.length)] }]));
    await writeFile(hours, JSON.stringify([{ file: 'a.pdf', weight: 1, proposals: [row(1, HOUR_FEATURES.length), row(0, HOUR_FEATURES.length)] }]));
    const inUse = () => Promise.all(['day', 'hour'].map((name) => readFile(path.join(import.meta.dirname, `../mcps/tender/src/confidence/${name}-ranking.json`), 'utf8')));
    const before = await inUse();
    const { code, out } = await run('days', days, '--hours', hours, '--dry');
    await rm(folder, { recursive: true });
    expect([code, JSON.parse(out).model.weights.length]).toEqual([0, HOUR_FEATURES.length]);
    expect(await inUse()).toEqual(before);
  }, 30_000);
});
