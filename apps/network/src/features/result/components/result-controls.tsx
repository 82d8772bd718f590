'use client';

import type { Evidence } from '@0711/contract/evidence';
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { ListName } from '@/features/review/components/draft/edits.ts';
import type { Place } from './place-in.ts';

export type CellChange = 'edited' | 'added';

/** What the rows of a result can do. A result that is only looked at has `editing: null` and no `edit`. */
export type ResultControls = {
  /** The key of the chosen value (`fields.title`, `lots.3f9a`), or null. */
  chosen: string | null;
  /** Chooses a value and shows its evidence; again, its next place. */
  choose: (key: string) => void;
  /** Shows one place of a value, whichever of its evidence that is. */
  show?: ((key: string, evidence: Evidence) => void) | undefined;
  /** Names the place of an evidence in a document without pages; null while that is not known. */
  placeOf?: ((evidence: Evidence) => Place | null) | undefined;
  edit: EditControls | null;
  /** Where the result can be had as a file; `?format=` says which. */
  files?: string | undefined;
  /** Where the company's profile is, for whoever may read it. */
  profile?: string | undefined;
  /** Who approved the result: then a low confidence of the AI is no longer a mark that something wants to be checked. */
  approvedBy?: string | undefined;
};

export type EditControls = {
  /** The key whose form is open. */
  editing: string | null;
  start: (key: string) => void;
  stop: () => void;
  notStated: (key: string) => void;
  remove: (key: string) => void;
  restore: (key: string) => void;
  add: (list: ListName) => void;
  changeOf: (key: string) => CellChange | null;
  /** Takes another reading of a field as its value, with where it stands. */
  take?: ((key: string, value: unknown, evidence: Evidence | null) => void) | undefined;
  /** The form for the key that is being edited. */
  form: (key: string) => ReactNode;
  /** The form of an entry that is being added, and the list it goes to. */
  adding: { list: ListName; form: ReactNode } | null;
};

const Controls = createContext<ResultControls | null>(null);
export const ResultControlsProvider = Controls.Provider;

/** The controls of the result around; throws outside of one. */
export function useResultControls(): ResultControls {
  const controls = useContext(Controls);
  if (!controls) throw new Error('a result row stands outside of its result');
  return controls;
}
