import { applyCorrections } from '@0711/contract/apply-corrections';
import { TaskOutput } from '../../../outputs/schema.ts';
import { settleOutput } from '../../../outputs/settle-output.ts';
import { type Edit, isNewKey, LISTS, toCorrections } from './edits.ts';

/**
 * The output as it would be with the draft applied, by the same rules as the Platform. Entries that the draft adds have the draft's
 * key as id, so that they can be edited again. An edit that no longer fits (its entry is gone) changes nothing here; the Platform
 * names it when it is submitted.
 */
export function applyEdits<Output extends TaskOutput>(output: Output, edits: readonly Edit[]): Output {
  if (edits.length === 0) return output;
  const all = tryEdits(output, edits);
  if (all) return all;
  // One of them breaks the schema: keep those that do not.
  return edits.reduce((result, edit) => tryEdits(result, [edit]) ?? result, output);
}

function tryEdits<Output extends TaskOutput>(output: Output, edits: readonly Edit[]): Output | null {
  const { output: corrected, written } = applyCorrections(output, toCorrections(edits));
  for (const { at, correction, part } of written) {
    const [root, index] = at;
    const key = edits[correction]?.key ?? '';
    const list = LISTS.find((name) => name === root);
    if (part !== 'value' || !list || !isNewKey(key)) continue;
    const entries = corrected[list];
    const entry: unknown = Array.isArray(entries) ? entries[Number(index)] : undefined;
    if (typeof entry === 'object' && entry !== null) Object.assign(entry, { id: key.split('.')[1] });
  }
  const parsed = TaskOutput.safeParse(corrected);
  const settled = parsed.success ? settleOutput(parsed.data) : null;
  return settled && isLike(output, settled) ? settled : null;
}

function isLike<Output extends TaskOutput>(like: Output, other: TaskOutput): other is Output {
  return other.schema === like.schema;
}
