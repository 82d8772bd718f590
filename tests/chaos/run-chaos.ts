import { setTimeout as sleep } from 'node:timers/promises';
import { awaitQuiet } from './await-quiet.ts';
import { call } from './call.ts';
import { countTotals, type Difference, readLedger, type Totals } from './ledger.ts';
import { planRound, type Strike, wordsOf } from './plan-round.ts';
import { createRandom, type Random } from './random.ts';
import { createTraffic, runTraffic, type Traffic } from './traffic.ts';
import { startVictims, type Victims } from './victims.ts';

export type Round = { round: number; killed: string; kills: number; tasks: number; quietMs: number; ms: number; differences: number };
export type ChaosReport = {
  seed: number; rounds: Round[]; kills: Record<string, number>; answers: Traffic['answers']; totals: Totals; differences: Difference[];
  /** Where logs and data of a run with differences lie. */
  evidence: string | null; seconds: number;
};
/** `postgres`: settings of its server over the defaults. */
export type ChaosOptions = { rounds: number; seed: number; postgres?: Record<string, string>; onRound?: (round: Round) => void; signal?: AbortSignal };

/** Traffic goes on at least so long in a round. */
const AT_WORK_MS = 900;
const QUIET_WITHIN_MS = 60_000;
/** What was written shortly before a round began is looked at again with it. */
const OVERLAP_MS = 5_000;

/**
 * Rounds of work during which processes are killed with -9; after each everything is started again, and when it is quiet the ledgers
 * of the Platform, its queue and the Network are held against each other. Stops at the first round with a difference.
 */
export async function runChaos({ rounds, seed, postgres = {}, onRound = () => {}, signal }: ChaosOptions): Promise<ChaosReport> {
  const random = createRandom(seed);
  const traffic = createTraffic();
  const began = Date.now();
  const victims = await startVictims(postgres);
  const report: ChaosReport = { seed, rounds: [], kills: {}, answers: traffic.answers, totals: await countTotals(victims.pool), differences: [], evidence: null, seconds: 0 };
  try {
    await prepare(victims);
    for (let round = 1; round <= rounds && report.differences.length === 0 && !signal?.aborted; round++) {
      const strikes = planRound(random);
      for (const victim of strikes.flatMap((strike) => strike.victims)) report.kills[victim] = (report.kills[victim] ?? 0) + 1;
      const done = await playRound(victims, traffic, random, strikes).catch((error: unknown) => failed(error));
      report.differences.push(...done.differences);
      const kills = strikes.reduce((sum, strike) => sum + strike.victims.length, 0);
      const line = { round, killed: wordsOf(strikes), kills, tasks: traffic.created.size, quietMs: done.quietMs, ms: done.ms, differences: done.differences.length };
      report.rounds.push(line);
      onRound(line);
    }
    if (report.differences.length === 0) report.differences.push(...(await readLedger(victims, traffic, null)));
    report.totals = await countTotals(victims.pool);
  } finally {
    const keep = report.differences.length > 0;
    if (keep) report.evidence = victims.dataDir;
    report.seconds = Math.round((Date.now() - began) / 1000);
    await victims.stop(keep);
  }
  return report;
}

type Played = { differences: Difference[]; quietMs: number; ms: number };

async function playRound(victims: Victims, traffic: Traffic, random: Random, strikes: Strike[]): Promise<Played> {
  const from = performance.now();
  const since = new Date(Date.now() - OVERLAP_MS);
  const over = new AbortController();
  const working = runTraffic(victims, traffic, random, over.signal);
  working.catch(() => {});
  for (const { afterMs, victims: hit, downMs } of strikes) {
    await sleep(afterMs);
    await Promise.all(hit.map((victim) => victims.kill(victim, random)));
    await sleep(downMs);
    await victims.heal();
  }
  await sleep(Math.max(0, AT_WORK_MS - (performance.now() - from)));
  over.abort();
  await working;
  const stopped = performance.now();
  await awaitQuiet(victims.pool, QUIET_WITHIN_MS);
  const quietMs = Math.round(performance.now() - stopped);
  return { differences: await readLedger(victims, traffic, since), quietMs, ms: Math.round(performance.now() - from) };
}

function failed(error: unknown): Played {
  const fault = error instanceof Error ? `${error.message}${error.cause instanceof Error ? ` (${error.cause.message})` : ''}` : String(error);
  return { differences: [{ check: 'everything that was killed works again', subject: '', fault }], quietMs: 0, ms: 0 };
}

/** Tells the Platform of the Network's expert, company and engagement, and installs the MCP. */
async function prepare(victims: Victims): Promise<void> {
  const { companyId, expertId, engagementId } = victims.pair;
  const state = { state_version: 1, updated_at: new Date().toISOString(), deleted_at: null, status: 'active' };
  const told: [string, object][] = [
    [`/api/sync/experts/${expertId}`, {
      id: expertId, first_name: 'Expert', last_name: 'Chaos', email: 'expert@example.com', title: 'Tender expert', domain: 'tenders', certified_mcps: ['TENDER'],
      max_clients: 10, current_clients: 1, rating: null, automation_rate: null, avatar_url: null, time_zone: 'Europe/Berlin', ...state,
    }],
    [`/api/sync/companies/${companyId}`, { id: companyId, name: 'Chaos GmbH', country: 'DE', language: 'de', time_zone: 'Europe/Berlin', industry: null, size: null, ...state }],
    [`/api/sync/engagements/${engagementId}`, {
      id: engagementId, expert_id: expertId, company_id: companyId, mcp_ids: ['TENDER'], monthly_rate_cents: 100_000, currency: 'EUR', start_date: null, end_date: null, ...state,
    }],
  ];
  for (const [path, record] of told) await expectOk(call(victims, 'PUT', path, record));
  await expectOk(call(victims, 'POST', '/api/mcps/install', { engagement_id: engagementId, mcp_id: 'TENDER' }));
}

async function expectOk(answer: ReturnType<typeof call>): Promise<void> {
  const reply = await answer;
  if (reply === null || reply.status >= 300) throw new Error(`the Platform could not be prepared: ${JSON.stringify(reply)}`);
}
