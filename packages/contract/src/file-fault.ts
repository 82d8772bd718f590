import { z } from 'zod';
import { AppError, type ErrorCode, type FieldError } from './errors.ts';

/** Why a file is not read, for whoever words it in another language; the sentence beside it names the file and may say more. */
export const FileFault = z
  .enum([
    // What it is, of all that is not read. `unsupported`: none of these.
    'image', 'recording', 'drawing', 'building_model', 'old_office', 'binary_workbook', 'presentation', 'open_document', 'rich_text', 'table_of_values', 'outlook', 'old_gaeb', 'archive', 'unsupported',
    // Another format than its name promises.
    'misnamed',
    // A file of a format that is read, and what hinders it. `too_extensive`: more cells, memory or time than a document may take.
    'empty', 'too_large', 'password', 'damaged', 'too_many_pages', 'too_extensive',
    // What would do harm: macros; a bomb, a link, a path or an XML entity that leads elsewhere.
    'macros', 'unsafe',
    // Of a container: an archive in it, too many files, nothing that can be read; and what is attached to an e-mail in it.
    'archive_inside', 'too_many_files', 'nothing_to_read', 'attached_inside',
  ])
  .meta({ id: 'FileFault' });
export type FileFault = z.infer<typeof FileFault>;

const BY_ERROR: Partial<Record<ErrorCode, FileFault>> = {
  empty_file: 'empty', file_too_large: 'too_large', encrypted_file: 'password', unreadable_file: 'damaged', too_many_pages: 'too_many_pages', unsupported_format: 'unsupported',
};

/** The refusal of a file: its fault goes along as the code of the field `file`. */
export function refuseFile(code: ErrorCode, fault: FileFault, message: string, more: { cause?: unknown } = {}): AppError {
  return new AppError(code, message, { ...more, errors: [{ path: 'file', code: fault, message }] });
}

/** What is wrong with the file that an error refuses, by its field `file`, else by its code; null when it is about something else. */
export function faultOfFile({ code, errors }: { code: ErrorCode; errors?: FieldError[] | undefined }): FileFault | null {
  const told = FileFault.safeParse(errors?.find(({ path }) => path === 'file')?.code);
  return told.success ? told.data : (BY_ERROR[code] ?? null);
}
