/**
 * Ids for what a form asks: the same contents get the same id again, so that a double click or a lost answer makes no second task, and
 * whoever changes something after a failure asks for something new.
 */
export function createRequestIds(makeId: () => string = () => crypto.randomUUID()): (asked: unknown) => string {
  const ids = new Map<string, string>();
  return (asked) => {
    const contents = JSON.stringify(asked);
    const id = ids.get(contents) ?? makeId();
    ids.set(contents, id);
    return id;
  };
}
