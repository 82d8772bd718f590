import { parseArgs } from 'node:util';
import { type ChaosReport, runChaos } from '../tests/chaos/run-chaos.ts';

/* `npm run chaos -- --rounds N --seed S [--json]`: kills processes at random while tasks run; exits 1 when any ledger disagrees. */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '10' }, seed: { type: 'string' }, json: { type: 'boolean', default: false } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) throw new Error('--rounds and --seed are whole numbers');
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());

const say = (text: string): void => void process.stderr.write(`${text}\n`);
say(`${rounds} rounds, seed ${seed}`);
const report = await runChaos({
  rounds, seed, signal: stopping.signal,
  // Durable as ever; but what a restart syncs first is the file system at once, not each of thousand files.
  postgres: { recovery_init_sync_method: 'syncfs' },
  onRound: ({ round, killed, tasks, quietMs, ms, differences }) =>
    say(`${String(round).padStart(4)}  ${killed.padEnd(44)} ${String(tasks).padStart(6)} tasks  ${(ms / 1000).toFixed(1).padStart(5)} s  quiet after ${(quietMs / 1000).toFixed(1)} s  ${differences === 0 ? 'agrees' : `${differences} DIFFERENCES`}`),
});
process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : table(report));
process.exit(report.differences.length === 0 ? 0 : 1);

function table({ rounds: played, kills, answers, totals, differences, evidence, seconds }: ChaosReport): string {
  const rows: [string, string | number][] = [
    ['rounds', played.length], ['seed', seed], ['seconds', seconds], ['kills', Object.entries(kills).map(([name, n]) => `${name} ${n}`).join(', ')],
    ['creations answered', answers.created], ['actions done', answers.acted], ['actions refused', answers.refused], ['calls without an answer', answers.unanswered],
    ['tasks', totals.tasks], ['tasks by status', Object.entries(totals.byStatus).map(([status, n]) => `${status} ${n}`).join(', ')],
    ['events', totals.events], ['deliveries', totals.deliveries], ['delivery attempts', totals.attempts], ["events in the Network's inbox", totals.inbox],
    ['documents', totals.documents], ['differences', differences.length],
  ];
  const lines = rows.map(([name, value]) => `${name.padEnd(32)} ${value}`);
  const faults = differences.slice(0, 50).map(({ check, subject, fault }) => `  ${check}: ${subject} ${fault}`);
  return `${[...lines, ...faults, ...(evidence === null ? [] : [`logs and data are kept in ${evidence}`])].join('\n')}\n`;
}
