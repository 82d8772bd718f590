import { applyCorrections, type Corrected } from '@0711/contract/apply-corrections';
import { JsonObject } from '@0711/contract/common';
import type { Correction } from '@0711/contract/corrections';
import { AppError, type FieldError, fieldErrors } from '@0711/contract/errors';
import { and, inArray } from 'drizzle-orm';
import type { Services } from '../context.ts';
import { documents } from '../db/schema.ts';
import type { TaskType } from '@0711/mcp-sdk/define-mcp';
import { taskTypeOf } from './task-input.ts';
import type { TaskRow } from './task-row.ts';

/** The task type of a stored task. Throws `unavailable` when this Platform no longer has its MCP. */
export function typeOfTask(services: Pick<Services, 'mcps'>, task: TaskRow): TaskType {
  const mcp = services.mcps.get(task.mcpId);
  if (!mcp) throw new AppError('unavailable', `${task.mcpId} is not available on this Platform`);
  return taskTypeOf(mcp, task.taskType);
}

/**
 * A task's output with a person's corrections, checked against the MCP's own schema. Throws `invalid` with a path such as
 * `corrections.2.value` for what does not fit, and for evidence from a document that is not the task's.
 */
export async function correctOutput(services: Pick<Services, 'mcps' | 'db'>, task: TaskRow, corrections: readonly Correction[]): Promise<JsonObject> {
  const output = task.outputData;
  if (output === null) throw new AppError('invalid', 'this task has no output to correct');
  if (corrections.length === 0) return output;
  const type = typeOfTask(services, task);
  const corrected = applyCorrections(output, corrections);
  const errors = [...(await foreignEvidence(services, type, task, corrections)), ...corrected.errors];
  if (errors.length > 0) throw invalidCorrections(errors);
  const parsed = parseOutput(type, corrected.output);
  if ('output' in parsed) return parsed.output;
  throw invalidCorrections(parsed.errors.map((error) => ({ ...error, path: blame(error.path, corrected.written) ?? `output_data.${error.path}` })));
}

/** An output as its type's schema has it, with what follows from the rest worked out; or what is wrong with it, paths from its root. */
export function parseOutput(type: TaskType, output: unknown): { output: JsonObject } | { errors: FieldError[] } {
  const parsed = type.output.safeParse(output);
  if (!parsed.success) return { errors: fieldErrors(parsed.error) };
  const settled = JsonObject.safeParse(type.settle ? type.settle(parsed.data) : parsed.data);
  return settled.success ? { output: settled.data } : { errors: fieldErrors(settled.error) };
}

/** The index of the correction that wrote the place of a fault; undefined for a fault that none wrote. */
export function blamed(path: string, written: Corrected['written']): Corrected['written'][number] | undefined {
  return written.findLast(({ at }) => `${path}.`.startsWith(`${at.join('.')}.`));
}

function blame(path: string, written: Corrected['written']): string | null {
  const by = blamed(path, written);
  if (!by) return null;
  const rest = path.split('.').slice(by.at.length);
  return ['corrections', by.correction, by.part, ...(by.part === 'value' ? rest : [])].join('.');
}

/** Evidence may come from the documents that the task names, and from the parts of a container among them. */
async function foreignEvidence({ db }: Pick<Services, 'db'>, type: TaskType, task: TaskRow, corrections: readonly Correction[]): Promise<FieldError[]> {
  const input = type.input.safeParse(task.inputData);
  const named = input.success ? type.documents(input.data) : [];
  const quoted = new Set(corrections.flatMap(({ evidence = [] }) => evidence.map(({ document }) => document)));
  const others = [...quoted].filter((id) => !named.includes(id));
  const parts =
    others.length === 0 || named.length === 0
      ? []
      : await db.select({ id: documents.id }).from(documents).where(and(inArray(documents.id, others), inArray(documents.containerId, named)));
  const own = new Set([...named, ...parts.map(({ id }) => id)]);
  return corrections.flatMap((correction, index) =>
    (correction.evidence ?? []).flatMap((evidence, position) =>
      own.has(evidence.document)
        ? []
        : [{ path: `corrections.${index}.evidence.${position}.document`, code: 'unknown_document', message: 'this document is not part of the task' }],
    ),
  );
}

function invalidCorrections(errors: FieldError[]): AppError {
  const [first] = errors;
  return new AppError('invalid', first ? `${first.path}: ${first.message}` : 'the corrections do not fit', { errors });
}
