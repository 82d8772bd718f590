import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from '@0711/postgres/free-port';
import type { PlatformStack } from '../tests/support/platform.ts';
import { createParseTask, uploadTender } from '../tests/support/seed.ts';
import { waitUntil } from '../tests/support/wait-until.ts';
import { loadHttp } from './load-http.ts';
import { median, round } from './statistics.ts';

const CONNECTIONS = 8;
const ROUNDS = 6;
const SECONDS = 2;
/** The other service makes so few tasks a second that a shorter time would count in steps. */
const CREATE_SECONDS = 4;
const WARM_UP_SECONDS = 5;
const KEY = 'baseline-key';
/** Debian's own, whose packages these are. */
const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';
const MODULES = 'fastapi, uvicorn, sqlalchemy, httpx, psycopg2';

/**
 * One task read and one task created, against a FastAPI + SQLAlchemy service of the first design on the same PostgreSQL, in turns.
 * That service is no part of this repository: `BASELINE_DIR` says where it is, `../shared/tools/baseline` when left out.
 */
export async function baseline(stack: PlatformStack, engagementId: string): Promise<object> {
  const folder = process.env.BASELINE_DIR ?? join(import.meta.dirname, '../../shared/tools/baseline');
  const missing = missingPart(folder);
  if (missing !== null) return { skipped: missing };
  const other = await startOther(resolve(folder), stack.databaseUrl);
  try {
    const document = await uploadTender(stack, engagementId, 'de-klarsee-feuerwehr.pdf');
    const ours = { engagement_id: engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [document] } };
    const task = await createParseTask(stack, engagementId, [document]);
    const otherId = await createThere(other.url, { ...ours, title: 'Read a tender' });
    const sides = {
      ours: { url: stack.url, key: stack.key, id: task.id, body: JSON.stringify(ours) },
      other: { url: other.url, key: KEY, id: otherId, body: JSON.stringify({ ...ours, title: 'Read a tender' }) },
    };
    const read = ({ url, key, id }: typeof sides.ours, seconds: number): Promise<number> =>
      loadHttp({ url: `${url}/api/tasks/${id}`, method: 'GET', key, connections: CONNECTIONS, seconds });
    const create = ({ url, key, body }: typeof sides.ours, seconds: number): Promise<number> =>
      loadHttp({ url: `${url}/api/tasks`, method: 'POST', key, body, connections: CONNECTIONS, seconds });
    return {
      connections: CONNECTIONS, rounds: ROUNDS,
      read_task: { ...(await compare(sides, read, SECONDS)), wanted: '>= 5' },
      create_task: { ...(await compare(sides, create, CREATE_SECONDS)), wanted: '>= 50' },
    };
  } finally {
    other.stop();
  }
}

type Sides<T> = { ours: T; other: T };

/** Both sides in turns after warming up: the median of the pairs' ratios, since the machine changes from one second to the next. */
async function compare<T>({ ours, other }: Sides<T>, load: (side: T, seconds: number) => Promise<number>, seconds: number): Promise<object> {
  await load(ours, WARM_UP_SECONDS);
  await load(other, WARM_UP_SECONDS);
  const pairs: { ours: number; other: number }[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const there = await load(other, seconds);
    pairs.push({ ours: await load(ours, seconds), other: there });
  }
  const ratios = pairs.map((pair) => pair.ours / pair.other);
  return {
    ours_per_s: round(median(pairs.map((pair) => pair.ours)), 0), other_per_s: round(median(pairs.map((pair) => pair.other)), 1),
    ratio: round(median(ratios), 1), ratios: ratios.map((ratio) => round(ratio, 1)),
  };
}

function missingPart(folder: string): string | null {
  if (!existsSync(join(folder, 'seed_platform.py'))) return `there is no seed_platform.py in ${folder}; set BASELINE_DIR`;
  const { status } = spawnSync(PYTHON, ['-c', `import ${MODULES}`], { stdio: 'ignore' });
  return status === 0 ? null : `${PYTHON} with ${MODULES} is needed: apt-get install python3-fastapi python3-uvicorn python3-sqlalchemy python3-httpx python3-psycopg2`;
}

/** The other service and the receiver of its webhooks, each a process of its own. */
async function startOther(folder: string, databaseUrl: string): Promise<{ url: string; stop: () => void }> {
  const [port, receiverPort] = [await freePort(), await freePort()];
  const env = {
    ...process.env, PORT: String(receiverPort), NEXTJS_URL: `http://127.0.0.1:${receiverPort}`, FASTAPI_API_KEY: KEY,
    DATABASE_URL: databaseUrl.replace(/^postgres:/, 'postgresql:'), PYTHONDONTWRITEBYTECODE: '1',
  };
  const started = [
    spawn(process.execPath, [join(folder, 'receiver.mjs')], { env, stdio: 'ignore' }),
    spawn(PYTHON, ['-m', 'uvicorn', 'seed_platform:app', '--host', '127.0.0.1', '--port', String(port), '--no-access-log', '--log-level', 'error'], { env, cwd: folder, stdio: 'ignore' }),
  ];
  const url = `http://127.0.0.1:${port}`;
  const stop = (): void => {
    for (const child of started) child.kill('SIGKILL');
  };
  await waitUntil('the other service answers', async () => (await fetch(`${url}/api/tasks/none`, { headers: { authorization: `Bearer ${KEY}` } })).status === 404).catch((error: unknown) => {
    stop();
    throw error;
  });
  return { url, stop };
}

async function createThere(url: string, body: object): Promise<string> {
  const response = await fetch(`${url}/api/tasks`, { method: 'POST', headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const made: unknown = await response.json();
  if (!response.ok || typeof made !== 'object' || made === null || !('id' in made)) throw new Error(`the other service answered ${response.status}`);
  return String(made.id);
}
