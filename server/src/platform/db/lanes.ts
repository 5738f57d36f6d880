/** One answer for each that is asked, in its order; or it fails, and nothing of it has happened. */
export type AskTogether<Asked, Answer> = (asked: readonly Asked[]) => Promise<readonly Answer[]>;

export interface LaneOptions {
  /** How many groups are under way at once; one that stands still for longer than `patience` leaves its lane to others. */
  lanes: number;
  /** Milliseconds. */
  patience: number;
  /** How many travel together at the most. */
  most: number;
  /** Whether a group that failed so has left nothing behind, and each of it may be asked alone. */
  mayBeAskedAgain: (error: unknown) => boolean;
}

interface Waiting<Asked, Answer> {
  asked: Asked;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/**
 * Takes to the database together what is asked while earlier groups are still under way: nobody waits for company when
 * a lane is free, and the busier the house, the more share one round trip, one plan and one commit. What fails in
 * company is asked again alone, so that nobody pays for another's mistake.
 */
export class Lanes<Asked, Answer> {
  #waiting: Waiting<Asked, Answer>[] = [];
  #underWay = 0;
  #starting = false;
  readonly #ask: AskTogether<Asked, Answer>;
  readonly #options: LaneOptions;

  constructor(ask: AskTogether<Asked, Answer>, options: LaneOptions) {
    this.#ask = ask;
    this.#options = options;
  }

  ask(asked: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ asked, resolve, reject });
      if (this.#starting || this.#underWay >= this.#options.lanes) return;
      this.#starting = true;
      // After everything that arrived with this one has been read.
      setImmediate(() => {
        this.#starting = false;
        this.#go();
      });
    });
  }

  #go(): void {
    while (this.#waiting.length > 0 && this.#underWay < this.#options.lanes) {
      const group = this.#waiting.splice(0, this.#options.most);
      this.#underWay += 1;
      let left = false;
      const leave = () => {
        if (left) return;
        left = true;
        clearTimeout(patience);
        this.#underWay -= 1;
        this.#go();
      };
      const patience = setTimeout(leave, this.#options.patience);
      void this.#travel(group).finally(leave);
    }
  }

  async #travel(group: readonly Waiting<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await this.#ask(group.map(({ asked }) => asked));
      for (const [i, { resolve }] of group.entries()) resolve(answers[i]!);
    } catch (error) {
      if (group.length > 1 && this.#options.mayBeAskedAgain(error)) {
        // Outside of the lanes: whoever it was that failed may be waiting for something.
        for (const one of group) void this.#travel([one]);
      } else {
        for (const { reject } of group) reject(error);
      }
    }
  }
}
