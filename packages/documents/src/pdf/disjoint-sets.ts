/** Sets of the numbers 0 to size − 1 that can be joined and told apart. */
export class DisjointSets {
  #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i);
  }

  /** The number that stands for the set of `i`. */
  find(i: number): number {
    let root = i;
    for (let up = this.#parent[root] ?? root; up !== root; up = this.#parent[root] ?? root) root = up;
    this.#parent[i] = root;
    return root;
  }

  join(a: number, b: number): void {
    const [low, high] = [Math.min(this.find(a), this.find(b)), Math.max(this.find(a), this.find(b))];
    this.#parent[high] = low;
  }
}
