/**
 * A way to write items one by one that writes them together: those that come while a write is under way go into the next one.
 * Each call resolves, or fails, with the write that its item was in.
 */
export function inBatches<T, R>(write: (items: T[]) => Promise<R>): (item: T) => Promise<R> {
  let gathered: T[] = [];
  let next: Promise<R> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return (item) => {
    gathered.push(item);
    if (next === null) {
      next = last.then(() => {
        const items = gathered;
        gathered = [];
        next = null;
        return write(items);
      });
      last = next.catch(() => {});
    }
    return next;
  };
}
