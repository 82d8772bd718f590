import type { z } from 'zod';

/** What this browser keeps under a key; null for nothing, for what `schema` does not know, and where storage is switched off. */
export function readStored<T>(storage: Storage, key: string, schema: z.ZodType<T>): T | null {
  try {
    const text = storage.getItem(key);
    return text === null ? null : (schema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

/** Keeps a value under a key; null forgets it. False when the browser has no room, or storage is switched off. */
export function writeStored(storage: Storage, key: string, value: object | null): boolean {
  try {
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
