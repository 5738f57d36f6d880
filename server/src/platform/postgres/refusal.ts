/** A start that cannot go on, said in words the person at the terminal can act on: Chinese first, English below. */
export class DatabaseRefusal extends Error {
  readonly zh: string;
  readonly en: string;
  constructor(zh: string, en: string, cause?: unknown) {
    super(`${zh}\n${en}`, { cause });
    this.name = 'DatabaseRefusal';
    this.zh = zh;
    this.en = en;
  }
}
