import type { z } from 'zod';
import { invalid } from './invalid.ts';

/** An opaque cursor that carries where the next page begins. */
export function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** What a cursor carries; throws `invalid` for one that this list never gave. Null without a cursor. */
export function decodeCursor<T extends z.ZodType>(cursor: string | undefined, shape: T): z.output<T> | null {
  if (cursor === undefined) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw invalid([{ path: 'cursor', code: 'invalid_cursor', message: 'this cursor was not given by this list' }]);
  }
}
