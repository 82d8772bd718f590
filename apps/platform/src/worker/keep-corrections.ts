import { applyCorrections } from '@0711/contract/apply-corrections';
import { canonicalJson } from '@0711/contract/canonical-json';
import type { JsonObject } from '@0711/contract/common';
import type { Correction } from '@0711/contract/corrections';
import type { TaskType } from '@0711/mcp-sdk/define-mcp';
import { blamed, parseOutput } from '../tasks/correct-output.ts';

export type Kept = {
  output: JsonObject;
  /** Those that are in `output` now. */
  applied: Correction[];
  /** Those that no longer fit: their paths, and a sentence with them for the reviewer; null when all do. */
  lost: { paths: string; sentence: string } | null;
};

/** Applies what people corrected in earlier outputs of a task to a new one: what was corrected stays as corrected. */
export function keepCorrections(type: TaskType, output: JsonObject, corrections: readonly Correction[]): Kept {
  const wanted = corrections.filter((correction) => !isThereAlready(output, correction));
  let fitting = [...wanted];
  const lost: Correction[] = [];
  while (fitting.length > 0) {
    const corrected = applyCorrections(output, fitting);
    const misfits = new Set(corrected.errors.map((error) => Number(error.path.split('.')[1])));
    const parsed = parseOutput(type, corrected.output);
    if ('output' in parsed && misfits.size === 0) return { output: parsed.output, applied: fitting, lost: told(lost) };
    if ('errors' in parsed) {
      for (const error of parsed.errors) misfits.add(blamed(error.path, corrected.written)?.correction ?? fitting.length - 1);
    }
    lost.push(...fitting.filter((_, index) => misfits.has(index)));
    fitting = fitting.filter((_, index) => !misfits.has(index));
  }
  return { output, applied: [], lost: told(lost) };
}

/** An entry that a person added and that the MCP now finds by itself is not added twice. */
function isThereAlready(output: JsonObject, { op, path, value }: Correction): boolean {
  const list = op === 'add' && Object.hasOwn(output, path) ? output[path] : undefined;
  if (!Array.isArray(list) || value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  return list.some((entry) => {
    if (entry === null || typeof entry !== 'object') return false;
    return Object.entries(value).every(([key, member]) => canonicalJson(entry[key]) === canonicalJson(member));
  });
}

function told(lost: readonly Correction[]): Kept['lost'] {
  if (lost.length === 0) return null;
  const paths = [...new Set(lost.map((correction) => correction.path))];
  const named = paths.slice(0, 5).join(', ') + (paths.length > 5 ? ', …' : '');
  return { paths: named, sentence: `Corrections made before no longer fit the new result and are left out: ${named}.` };
}
