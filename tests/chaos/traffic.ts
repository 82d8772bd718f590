import { actionsFor, TaskStatus } from '@0711/contract/task';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tenders } from '../support/seed.ts';
import { call, type Reply } from './call.ts';
import type { Random } from './random.ts';
import type { Victims } from './victims.ts';

export type Traffic = {
  /** The task that each Idempotency-Key was answered with, always the same one. */
  created: Map<string, string>;
  /** What was uploaded and answered. */
  documents: string[];
  /** Answers that must not be: another task for the same key, an unexpected status. */
  faults: string[];
  answers: { created: number; acted: number; refused: number; unanswered: number };
};

export function createTraffic(): Traffic {
  return { created: new Map(), documents: [], faults: [], answers: { created: 0, acted: 0, refused: 0, unanswered: 0 } };
}

const FILES = ['en-calder-laptops.md', 'de-lindgruen-evaluation.txt', 'de-hohenfels-schulverpflegung.html'] as const;
const GIVE_UP_MS = 60_000;
/** So many at most for each of two creators, however long a round lasts. */
const CREATIONS = 8;

/**
 * Clients at work until `signal` aborts: they upload, create, approve, send back, reopen, cancel and retry. Who gets no answer to a
 * creation asks again with the same key until there is one, past the end of the round; an action that got no answer is left at that.
 */
export async function runTraffic(victims: Victims, traffic: Traffic, random: Random, signal: AbortSignal): Promise<void> {
  const uploading = until(victims, traffic, () => uploadOne(victims, random.pick(FILES)), 201).then((id) => traffic.documents.push(id));
  if (traffic.documents.length === 0) await uploading;
  const creator = async (): Promise<void> => {
    for (let i = 0; i < CREATIONS && !signal.aborted; i++) {
      await createOne(victims, traffic, traffic.documents[random.below(traffic.documents.length)] ?? '', random.next() < 0.3);
      await sleep(50 + random.below(150));
    }
  };
  const actor = async (): Promise<void> => {
    while (!signal.aborted) {
      await actOnOne(victims, traffic, random);
      await sleep(20 + random.below(120));
    }
  };
  await Promise.all([uploading, creator(), creator(), actor(), actor()]);
}

async function uploadOne(victims: Victims, file: string): Promise<Reply | null> {
  const form = new FormData();
  form.append('engagement_id', victims.pair.engagementId);
  form.append('file', new Blob([await readFile(join(tenders, file)), `\n${randomUUID()}\n`]), file);
  return call(victims, 'POST', '/api/documents', form);
}

async function createOne(victims: Victims, traffic: Traffic, document: string, twice: boolean): Promise<void> {
  const key = randomUUID();
  const body = { engagement_id: victims.pair.engagementId, mcp_id: 'TENDER', task_type: 'parse_rfp', data: { documents: [document] }, external_ref: key };
  const ask = (): Promise<Reply | null> => call(victims, 'POST', '/api/tasks', body, { 'idempotency-key': key });
  const ids = await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => until(victims, traffic, ask, 201)));
  traffic.answers.created++;
  for (const id of ids) {
    const known = traffic.created.get(key) ?? id;
    if (known !== id) traffic.faults.push(`the key ${key} was answered with the tasks ${known} and ${id}`);
    traffic.created.set(key, known);
  }
}

/** Asks until there is an answer, and gives its id. */
async function until(victims: Victims, traffic: Traffic, ask: () => Promise<Reply | null>, wanted: number): Promise<string> {
  for (const deadline = Date.now() + GIVE_UP_MS; Date.now() < deadline; await sleep(100)) {
    const reply = await ask();
    if (reply?.status === wanted) return String(reply.body.id);
    if (reply === null) traffic.answers.unanswered++;
    else traffic.faults.push(`${reply.status} instead of ${wanted}: ${JSON.stringify(reply.body).slice(0, 300)}`);
  }
  throw new Error(`${victims.url} gave no answer for ${GIVE_UP_MS} ms`);
}

async function actOnOne(victims: Victims, traffic: Traffic, random: Random): Promise<void> {
  const recent = [...traffic.created.values()].slice(-30);
  const id = recent[random.below(recent.length)];
  if (id === undefined) return;
  const task = await call(victims, 'GET', `/api/tasks/${id}`);
  const status = TaskStatus.safeParse(task?.body.status);
  if (task === null || !status.success) {
    if (task !== null) traffic.faults.push(`a created task answers ${task.status}: ${JSON.stringify(task.body).slice(0, 300)}`);
    return;
  }
  const [first, ...rest] = actionsFor(status.data);
  if (first === undefined) return;
  const version = random.next() < 0.5 ? { expected_version: Number(task.body.state_version) } : {};
  const reply = await call(victims, 'POST', `/api/tasks/${id}/actions`, { ...actionBody(random.pick([first, ...rest]), random), ...version });
  if (reply === null) traffic.answers.unanswered++;
  else if (reply.status === 200) traffic.answers.acted++;
  else if (reply.status === 409 || reply.status === 422) traffic.answers.refused++;
  else traffic.faults.push(`an action was answered ${reply.status}: ${JSON.stringify(reply.body).slice(0, 300)}`);
}

function actionBody(action: ReturnType<typeof actionsFor>[number], random: Random): object {
  if (action === 'complete') return { action: 'review', approve: true };
  if (action === 'reopen') return { action, reason: 'looked at again' };
  if (action === 'cancel') return random.next() < 0.3 ? { action, reason: 'no longer wanted' } : { action: 'retry' };
  if (action !== 'review') return { action };
  if (random.next() < 0.5) return { action, approve: true, notes: 'as it should be' };
  return { action, approve: false, inputs: { language: random.pick(['de', 'en']) } };
}
