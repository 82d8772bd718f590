'use client';

import { useEffect, useReducer, useRef, useState } from 'react';
import { forgetDraft, loadDraft, saveDraft, type StoredDraft } from './draft/draft-storage.ts';
import type { Edit } from './draft/edits.ts';
import { emptyHistory, nextHistory } from './draft/history.ts';

/**
 * The unsaved corrections of one revision of a task: undoable, kept in this browser. A draft of an earlier revision is not applied by
 * itself but offered as `earlier`.
 */
export function useDraft(userId: string, taskId: string, revision: number) {
  const [history, dispatch] = useReducer(nextHistory, emptyHistory);
  const [earlier, setEarlier] = useState<StoredDraft | null>(null);
  const [kept, setKept] = useState(true);
  const loadedFor = useRef<number | null>(null);

  useEffect(() => {
    const stored = loadDraft(localStorage, userId, taskId);
    const current = stored?.revision === revision;
    dispatch({ type: 'load', edits: current ? stored.edits : [] });
    setEarlier(stored && !current ? stored : null);
    loadedFor.current = revision;
  }, [userId, taskId, revision]);

  useEffect(() => {
    // Not before the load has been applied, and not over an earlier draft that nobody has decided about.
    if (loadedFor.current !== revision || earlier) return;
    setKept(saveDraft(localStorage, userId, taskId, { revision, edits: history.present }));
  }, [history.present, earlier, revision, taskId, userId]);

  return {
    edits: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (edits: Edit[]) => dispatch({ type: 'change', edits }),
    undo: () => dispatch({ type: 'undo' }),
    redo: () => dispatch({ type: 'redo' }),
    /** After submitting: nothing is left to keep. */
    forget: () => {
      forgetDraft(localStorage, userId, taskId);
      dispatch({ type: 'load', edits: [] });
    },
    /** False when the browser does not keep the draft (no room, storage switched off). */
    kept,
    earlier,
    takeEarlier: () => {
      if (earlier) dispatch({ type: 'change', edits: earlier.edits });
      setEarlier(null);
    },
    dropEarlier: () => setEarlier(null),
  };
}
