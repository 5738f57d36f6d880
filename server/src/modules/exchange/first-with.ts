/** Who came first with a key. Keys and positions lie in plain numbers: a Map of a million keys takes ten times the room. */
export class FirstWith {
  #size = 0;
  #keys: Float64Array;
  #positions: Int32Array;

  /** `capacity` is a power of two, and grows. */
  constructor(capacity = 1024) {
    this.#keys = new Float64Array(capacity);
    this.#positions = new Int32Array(capacity);
  }

  /** -1 for nobody. Keys are whole numbers above 0, as evenly spread as a hash. */
  find(key: number): number {
    const slot = this.#slotOf(key);
    return this.#keys[slot] === key ? this.#positions[slot]! : -1;
  }

  /** Where nobody came before. */
  add(key: number, position: number): void {
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === key) return;
    this.#keys[slot] = key;
    this.#positions[slot] = position;
    this.#size += 1;
    if (this.#size > this.#keys.length / 2) this.#grow();
  }

  /** The one that holds the key, or the free one where it belongs. */
  #slotOf(key: number): number {
    const keys = this.#keys;
    const last = keys.length - 1;
    let slot = (key >>> 0) & last;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [keys, positions] = [this.#keys, this.#positions];
    this.#keys = new Float64Array(keys.length * 2);
    this.#positions = new Int32Array(keys.length * 2);
    for (const [i, key] of keys.entries()) {
      if (key === 0) continue;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#positions[slot] = positions[i]!;
    }
  }
}
