/** Puts the keyboard on a value's row, and brings it into view. */
export function focusCell(key: string | null): void {
  if (!key) return;
  const cell = document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`);
  cell?.focus({ preventScroll: true });
  cell?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
}
