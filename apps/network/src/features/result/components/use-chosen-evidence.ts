'use client';

import type { Evidence } from '@0711/contract/evidence';
import { useCallback, useState } from 'react';
import type { EvidenceFocus } from '@/features/documents/components/document-viewer.tsx';
import type { TaskOutput } from '@/features/outputs/schema.ts';
import { evidenceOf } from './find-evidence.ts';

type State = { chosen: string | null; index: number; focus: EvidenceFocus | null; token: number };
const START: State = { chosen: null, index: 0, focus: null, token: 0 };

/** Which value is chosen, and which of its places the document shows. Choosing the same again goes to its next place. */
export function useChosenEvidence(output: TaskOutput | null) {
  const [state, setState] = useState(START);

  const choose = useCallback((key: string) => {
    setState((before) => {
      const places = output ? evidenceOf(output, key) : [];
      const index = before.chosen === key && before.focus && places.length > 0 ? (before.index + 1) % places.length : 0;
      const evidence = places[index];
      const token = before.token + 1;
      return { chosen: key, index, focus: evidence ? { evidence, token } : null, token };
    });
  }, [output]);

  /** Chooses and shows one place, whether or not it is among the value's evidence. */
  const show = useCallback((key: string, evidence: Evidence) => {
    setState((before) => ({ chosen: key, index: 0, focus: { evidence, token: before.token + 1 }, token: before.token + 1 }));
  }, []);

  /** Chooses without moving the document: for keyboard steps where nothing should jump. */
  const leave = useCallback(() => setState((before) => ({ ...START, token: before.token })), []);
  const unmark = useCallback(() => setState((before) => ({ ...before, focus: null })), []);
  return { chosen: state.chosen, focus: state.focus, choose, show, leave, unmark };
}
