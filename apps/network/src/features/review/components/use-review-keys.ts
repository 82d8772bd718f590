'use client';

import { useEffect, useEffectEvent } from 'react';

type Key = 'next' | 'previous' | 'nextToCheck' | 'edit' | 'notStated' | 'remove' | 'evidence' | 'add' | 'undo' | 'redo' | 'approve' | 'help' | 'escape';

/** What each shortcut does. It is told which row has the keyboard, if one has. */
export type ReviewKeys = Record<Key, (row: string | null) => void>;

const SINGLE: Record<string, Key> = {
  j: 'next', ArrowDown: 'next', k: 'previous', ArrowUp: 'previous', c: 'nextToCheck', n: 'notStated', e: 'evidence', Delete: 'remove', x: 'remove',
  '+': 'add', u: 'undo', r: 'redo', a: 'approve', '?': 'help',
};

/**
 * The review's shortcuts. Single keys count only while `single` is on and no input, dialog or menu has the focus; undo and redo also
 * have their usual chords. Enter edits when a row has the focus.
 */
export function useReviewKeys(keys: ReviewKeys, single: boolean): void {
  const act = useEffectEvent((name: Key, event: KeyboardEvent, row: string | null) => {
    event.preventDefault();
    keys[name](row);
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const at = event.target instanceof Element ? event.target : null;
      if (at?.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')) return;
      const row = at?.closest('[data-row]')?.getAttribute('data-row') ?? null;
      if (event.key === 'Escape') return act('escape', event, row);
      if ((event.ctrlKey || event.metaKey) && !event.altKey) {
        const key = event.key.toLowerCase();
        if (key === 'z') return act(event.shiftKey ? 'redo' : 'undo', event, row);
        if (key === 'y') return act('redo', event, row);
        return;
      }
      if (event.altKey || !single) return;
      if (event.key === 'Enter') return at?.closest('[data-cell]') ? act('edit', event, row) : undefined;
      const scrolls = (event.key === 'ArrowDown' || event.key === 'ArrowUp') && !at?.closest('[data-row]') && at !== document.body;
      const name = SINGLE[event.key];
      if (name && !scrolls) act(name, event, row);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [single]);
}
