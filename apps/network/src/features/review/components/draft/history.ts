import type { Edit } from './edits.ts';

/** The draft with what came before and what was undone. Each entry is a whole state, so undo is always exact. */
export type History = { past: Edit[][]; present: Edit[]; future: Edit[][] };

export type HistoryAction = { type: 'change'; edits: Edit[] } | { type: 'undo' } | { type: 'redo' } | { type: 'load'; edits: Edit[] };

const DEPTH = 200;

export const emptyHistory: History = { past: [], present: [], future: [] };

/** The next state of a draft. A change forgets what was undone; `load` starts anew, with nothing to undo. */
export function nextHistory(state: History, action: HistoryAction): History {
  if (action.type === 'load') return { past: [], present: action.edits, future: [] };
  if (action.type === 'change') {
    if (JSON.stringify(action.edits) === JSON.stringify(state.present)) return state;
    return { past: [...state.past, state.present].slice(-DEPTH), present: action.edits, future: [] };
  }
  if (action.type === 'undo') {
    const previous = state.past.at(-1);
    return previous ? { past: state.past.slice(0, -1), present: previous, future: [state.present, ...state.future] } : state;
  }
  const [next, ...future] = state.future;
  return next ? { past: [...state.past, state.present], present: next, future } : state;
}
