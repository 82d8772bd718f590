import { z } from 'zod';

/** Opaque identifier. UUIDv7 where we make it, anything printable where another system did. */
export const Id = z.string().min(1).max(128).regex(/^[\x21-\x7e]+$/, 'printable characters without spaces');

/** RFC 3339 instant, e.g. `2026-11-22T10:15:00.000Z`, of a year from 1000 to 9999 in UTC, so that everybody can write it again. */
export const Timestamp = z.iso.datetime({ offset: true }).refine((text) => {
  const year = new Date(text).getUTCFullYear();
  return year >= 1000 && year <= 9999;
}, 'a time between the years 1000 and 9999 in UTC');

/** Share of certainty, 0–100. */
export const Confidence = z.number().min(0).max(100);

/** Any JSON object; its members are checked by whoever declared the schema for them. */
export const JsonObject = z.record(z.string(), z.unknown());
export type JsonObject = z.infer<typeof JsonObject>;

/** One line of text as a person types it: no control characters, trimmed. */
export const TextLine = (max: number) =>
  z.string().trim().min(1).max(max).refine((s) => !hasControlCharacter(s), 'control characters are not allowed');

/** Several lines of text: as TextLine, but tabs and line breaks are allowed. */
export const TextBlock = (max: number) =>
  z.string().trim().min(1).max(max).refine((s) => !hasControlCharacter(s.replace(/[\t\n\r]/g, '')), 'control characters are not allowed');

function hasControlCharacter(text: string): boolean {
  // PostgreSQL text cannot hold U+0000, and the rest are never meant.
  for (const c of text) {
    const code = c.codePointAt(0) ?? 0;
    if (code < 32 || code === 127) return true;
  }
  return false;
}

/** How lists page: at most 200 rows, and the cursor that the last answer gave. */
export const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(512).optional(),
});

export const Scope = z.enum(['read', 'write', 'admin']);
export type Scope = z.infer<typeof Scope>;
