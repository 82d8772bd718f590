import de from '../../messages/de.json' with { type: 'json' };
import en from '../../messages/en.json' with { type: 'json' };
import type { Locale } from '../features/me/schema.ts';

export type Messages = typeof en;

/** Every text of the pages. The type makes German miss nothing that English has. */
export const MESSAGES: Record<Locale, Messages> = { de, en };
