import { unpackContainer } from './container/unpack-container.ts';
import { type Inspection, inspectFile } from './inspect-file.ts';

/**
 * A quick check, before a file is stored; a container is checked with all that it holds. Runs PDFium in this process, so services ask
 * their reader, which calls this in a child. Throws AppError as `inspectFile` and `unpackContainer` do.
 */
export async function inspectDocument(input: { name: string; bytes: Uint8Array }): Promise<Inspection> {
  const inspection = await inspectFile(input);
  if (inspection.format === 'zip' || inspection.format === 'email') await unpackContainer({ ...input, format: inspection.format }, null);
  return inspection;
}
