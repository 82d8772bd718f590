import type { Correction } from '@0711/contract/corrections';

/** What a correction's value may be. */
export type JsonValue = NonNullable<Correction['value']> | null;
