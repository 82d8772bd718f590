/** A file that a container holds, by its path inside. */
export type PartFile = { name: string; bytes: Uint8Array };

const LITTER = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$|~\$[^/]*$|\.directory$)/i;

/** Whether a file is what systems leave behind, and nobody means to send. */
export function isLitter(name: string): boolean {
  return LITTER.test(name);
}

/** Gives each name once: a second `plan.pdf` is `plan (2).pdf`. */
export class UniqueNames {
  readonly #given = new Set<string>();

  take(name: string): string {
    let free = name;
    for (let count = 2; this.#given.has(free.toLowerCase()); count += 1) free = name.replace(/(\.[^./]*)?$/, (ending) => ` (${count})${ending}`);
    this.#given.add(free.toLowerCase());
    return free;
  }
}
