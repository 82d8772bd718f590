import { AppError, type FieldError, fieldErrors } from '@0711/contract/errors';
import type { JsonObject } from '@0711/contract/common';
import type { McpModule, TaskType } from '@0711/mcp-sdk/define-mcp';
import { z } from 'zod';

/** The task type that an MCP declares under this name. Throws `invalid` with the path `task_type`. */
export function taskTypeOf(mcp: McpModule, name: string): TaskType {
  const type = Object.hasOwn(mcp.taskTypes, name) ? mcp.taskTypes[name] : undefined;
  if (type) return type;
  const known = Object.keys(mcp.taskTypes).join(', ');
  throw new AppError('invalid', `${mcp.id} has no task type "${name}"`, {
    errors: [{ path: 'task_type', code: 'unknown_task_type', message: `unknown task type; ${mcp.id} has ${known}` }],
  });
}

// Making a schema strict compiles it anew, which costs more than all other checks of a task together.
const strict = new WeakMap<TaskType, z.ZodType>();

function strictInput(type: TaskType): z.ZodType {
  const known = strict.get(type);
  if (known) return known;
  const made = type.input instanceof z.ZodObject && type.input.def.catchall === undefined ? type.input.strict() : type.input;
  strict.set(type, made);
  return made;
}

/**
 * Checks an input against its type's schema, unknown members refused, and names the documents in it with the path of each.
 * Throws `invalid` with paths that begin with `at`.
 */
export function checkInput(type: TaskType, data: JsonObject, at: 'data' | 'inputs'): { documents: string[] } {
  const parsed = strictInput(type).safeParse(data);
  if (!parsed.success) throw invalidInput(fieldErrors(parsed.error, [at]));
  return { documents: type.documents(parsed.data) };
}

/** Throws `invalid` naming each document of an input that is not among the `known` ones. */
export function requireDocuments(data: JsonObject, named: readonly string[], known: ReadonlySet<string>, at: 'data' | 'inputs'): void {
  const missing = named.filter((id) => !known.has(id));
  if (missing.length === 0) return;
  throw invalidInput(
    missing.map((id) => ({ path: pathOf(data, id, [at]) ?? at, code: 'unknown_document', message: `this engagement has no document ${id}` })),
  );
}

function invalidInput(errors: FieldError[]): AppError {
  return new AppError('invalid', errors.map((error) => `${error.path}: ${error.message}`).slice(0, 3).join('; '), { errors });
}

// The type says which ids are documents, not where they stand: the first place that holds the id is named.
function pathOf(value: unknown, id: string, path: string[]): string | null {
  if (value === id) return path.join('.');
  if (value === null || typeof value !== 'object') return null;
  for (const [key, member] of Object.entries(value)) {
    const found = pathOf(member, id, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}
