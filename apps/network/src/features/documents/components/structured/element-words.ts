import { EFORMS_WORDS } from './eforms-words.ts';
import { GAEB_WORDS } from './gaeb-words.ts';
import { TED_WORDS } from './ted-words.ts';

/** A name in German and in English. */
export type ElementWords = readonly [de: string, en: string];

/**
 * What an element of an eForms or TED notice or of a GAEB file is called for people: by its name without prefix; where a name says little by itself,
 * by `Parent/Name`. Others are shown as they are written.
 */
export const ELEMENT_WORDS: ReadonlyMap<string, ElementWords> = new Map(Object.entries({ ...EFORMS_WORDS, ...TED_WORDS, ...GAEB_WORDS }));
