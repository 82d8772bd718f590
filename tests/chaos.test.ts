import { FAST_SETTINGS } from '@0711/postgres/testing-server';
import { expect, it } from 'vitest';
import { runChaos } from './chaos/run-chaos.ts';

const ROUNDS = 10;

it('killed at random, ten rounds long, it loses nothing, tells everything once, and all ledgers agree', { timeout: 240_000 }, async () => {
  const report = await runChaos({ rounds: ROUNDS, seed: 711, postgres: FAST_SETTINGS });
  expect(report.differences, `evidence: ${report.evidence}`).toEqual([]);
  expect(report.rounds).toHaveLength(ROUNDS);
  // A run in which nothing happened would agree with itself, too.
  expect(report.totals.tasks).toBeGreaterThan(ROUNDS);
  expect(report.totals.events).toBeGreaterThan(3 * report.totals.tasks);
  expect(report.totals.inbox).toBe(report.totals.events);
  expect(Object.keys(report.kills).length).toBeGreaterThan(2);
});
