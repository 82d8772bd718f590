import { z } from 'zod';
import type { TaskType } from '../define-mcp.ts';

/** The arguments of a tool that take paths, by name, each with the input's member that takes the documents. */
export function documentMembers(type: TaskType): Record<string, string> {
  return Object.fromEntries((type.documentMembers ?? ['documents']).map((member) => [member === 'documents' ? 'files' : member, member]));
}

/** A task type's input as a tool's: paths of files in place of ids of documents. Throws for an input that is no object. */
export function toolInput(type: TaskType): z.ZodType<Record<string, unknown>, Record<string, unknown>> & z.ZodObject {
  const { input } = type;
  if (!(input instanceof z.ZodObject)) throw new Error(`the input of "${type.title}" is no object`);
  const members = documentMembers(type);
  const replaced = new Set(Object.values(members));
  const own = Object.entries(input.shape).filter(([name]) => !replaced.has(name));
  const paths = Object.entries(members).map(([argument, member]) => {
    const list = z.array(z.string().min(1)).max(20).describe('Paths of files, relative to the folder that the server was given or absolute below it. ZIP archives and e-mails are read with all they hold.');
    return [argument, member === 'documents' ? list.min(1) : list.default([])] as const;
  });
  return z.strictObject(Object.fromEntries([...paths, ...own]));
}
