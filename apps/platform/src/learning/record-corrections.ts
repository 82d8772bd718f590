import { canonicalJson } from '@0711/contract/canonical-json';
import type { JsonObject } from '@0711/contract/common';
import type { Correction } from '@0711/contract/corrections';
import type { Evidence } from '@0711/contract/evidence';
import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../context.ts';
import { taskCorrections as table } from '../db/schema.ts';
import type { TaskRow } from '../tasks/task-row.ts';
import { type ChangedPlace, changedPlaces } from './correction-targets.ts';
import { textAround } from './text-around.ts';

type Known = typeof table.$inferSelect;

/**
 * Keeps what a person corrected for the MCP's later runs, in the transaction that writes the revision. Of a place that is corrected
 * again its last form stays, beside what the machine had given; what is back as the machine had it is forgotten.
 */
export async function recordCorrections(tx: Transaction, before: TaskRow, output: JsonObject, corrections: readonly Correction[]): Promise<void> {
  if (corrections.length === 0 || before.outputData === null) return;
  const known = await tx.select().from(table).where(eq(table.taskId, before.id));
  const added = new Set(known.flatMap(({ op, target }) => (op === 'add' ? [target] : [])));
  const places = changedPlaces(before.outputData, output, corrections, added).map((place) => since(place, known));
  const changed = places.filter((place) => canonicalJson(place.before) !== canonicalJson(place.after));
  // Before the first row is changed: this holds the documents, which a deletion does first, too.
  const rows = await rowsOf(tx, before, changed);
  const gone = known.filter(({ target }) => places.some((place) => target === place.target || target.startsWith(`${place.target}.`)));
  if (gone.length > 0) await tx.delete(table).where(and(eq(table.taskId, before.id), inArray(table.target, gone.map(({ target }) => target))));
  if (rows.length > 0) await tx.insert(table).values(rows);
}

type Place = Omit<ChangedPlace, 'evidence'> & { evidence: Evidence | null };

/** A change together with those that were made to its place earlier. */
function since(place: ChangedPlace, known: readonly Known[]): Place {
  const earlier = known.find(({ target }) => target === place.target);
  const evidence = place.evidence === undefined ? (earlier?.evidence ?? null) : place.evidence;
  if (earlier) return { ...place, op: earlier.op === 'add' ? 'add' : place.op, path: earlier.path, before: earlier.before, evidence };
  // An entry whose members were corrected one by one stood there with other ones at first.
  const members = known.filter(({ target }) => target.startsWith(`${place.target}.`));
  const first = Object.fromEntries(members.map(({ target, before }) => [target.slice(place.target.length + 1), before]));
  const before = members.length > 0 && place.before !== null && typeof place.before === 'object' ? { ...place.before, ...first } : place.before;
  return { ...place, before, evidence };
}

async function rowsOf(tx: Transaction, task: TaskRow, places: readonly Place[]): Promise<(typeof table.$inferInsert)[]> {
  const quoted = places.flatMap(({ evidence }) => (evidence === null ? [] : [evidence]));
  const surrounded = await textAround(tx, quoted);
  const found = new Map(quoted.map((evidence, index) => [evidence, surrounded[index] ?? null]));
  const at = new Date();
  return places.map(({ target, path, op, before, after, evidence }) => {
    const place = evidence === null ? null : (found.get(evidence) ?? null);
    return {
      taskId: task.id, customerId: task.customerId, mcpId: task.mcpId, taskType: task.taskType, target, path, op, before, after, at,
      documentId: place?.evidence.document ?? null, evidence: place?.evidence ?? null, textBefore: place?.textBefore ?? null, textAfter: place?.textAfter ?? null,
    };
  });
}
