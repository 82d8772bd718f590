import { AppError } from '@0711/contract/errors';
import { z } from 'zod';

const Texts = z.array(z.string());

/** An opaque place in a list: the sort keys of the last row that was shown. */
export function encodeCursor(keys: string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The sort keys of a cursor that we gave out; null at the beginning. Throws `invalid` for anything else. */
export function decodeCursor<Keys extends z.ZodType>(cursor: string | null | undefined, keys: Keys): z.output<Keys> | null {
  if (!cursor) return null;
  const texts = Texts.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  const parsed = texts.success ? keys.safeParse(texts.data) : null;
  if (parsed?.success) return parsed.data;
  throw new AppError('invalid', 'this cursor is not one of ours', { errors: [{ path: 'cursor', code: 'invalid', message: 'not a cursor' }] });
}

/** Splits what was fetched (one row more than asked for) into the page and the cursor of the next. */
export function pageOf<Row>(rows: Row[], limit: number, keysOf: (row: Row) => string[]): { page: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null };
}

/** Keys of lists that are newest first: creation time and id. */
export const NewestFirst = z.tuple([z.iso.datetime(), z.string()]);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
