import type { AppError } from '@0711/contract/errors';
import { refuseFile } from '@0711/contract/file-fault';

/** The refusal of an XML file that would do harm. */
export function unsafeXml(name: string, why: string): AppError {
  return refuseFile('unreadable_file', 'unsafe', `${name} cannot be opened safely: ${why}.`);
}
