import { instantFromMs, monotonicMs, sinceBootMs } from '../time.ts';

/** What a process measures with; tests hand in their own. */
export interface Watches {
  /** The database's clock, epoch milliseconds. */
  database: () => Promise<number>;
  /** Nobody can set it, and it stands still while the machine sleeps. */
  monotonic: () => number;
  /** The same, and it goes on while the machine sleeps; coarse. */
  sinceBoot: () => number;
}

export interface SharedClock {
  now(): Temporal.Instant;
  /** How far the database's clock is ahead of the one we go by, milliseconds; 0 unless it has jumped. */
  departedMs(): number;
  /** Asks the database once. */
  compare(): Promise<void>;
  stop(): void;
}

const everyMs = 5_000;
/** Two honest clocks and the way between them differ by less. */
const honestMs = 5_000;
/** A clock that was set wrong has been noticed and set right by then; one that was set right stays. */
const believedAfterMs = 10 * 60_000;

/**
 * One clock for everybody who works on a database: the database's. The machines' own are asked by nobody, so one that
 * is set wrong fires nothing early and dates nothing wrong. Between two looks the time is carried on by watches that
 * cannot be set. Where the database's clock has jumped against them, it is followed only once it has stood by it for
 * ten minutes: what it says meanwhile might be taken back, and what has been fired cannot be.
 */
export async function followDatabaseClock(
  database: () => Promise<number>,
  { watches = {}, poll = true }: { watches?: Partial<Watches>; poll?: boolean } = {},
): Promise<SharedClock> {
  const monotonic = watches.monotonic ?? monotonicMs;
  const sinceBoot = watches.sinceBoot ?? sinceBootMs;
  const read = async () => {
    const asked = monotonic();
    const at = await database();
    // Half of the way there and back.
    const onTheWay = (monotonic() - asked) / 2;
    return { at: at + onTheWay, onTheWay, monotonic: monotonic(), sinceBoot: sinceBoot() };
  };
  let base = await read();
  let jumped: { by: number; since: number } | null = null;

  async function compare(): Promise<void> {
    const seen = await read();
    const awake = seen.monotonic - base.monotonic;
    const slept = Math.max(0, seen.sinceBoot - base.sinceBoot - awake);
    const passed = awake + slept;
    const by = seen.at - (base.at + passed);
    if (Math.abs(by) <= Math.max(honestMs, seen.onTheWay)) {
      // An answer that was long on its way knows less than we do.
      if (Math.abs(by) > seen.onTheWay || slept > honestMs) base = seen;
      jumped = null;
      return;
    }
    // Another jump, and the ten minutes begin again.
    if (!jumped || Math.abs(jumped.by - by) > honestMs) jumped = { by, since: seen.sinceBoot };
    base = { ...seen, at: base.at + passed };
    if (seen.sinceBoot - jumped.since < believedAfterMs) return;
    base = seen;
    jumped = null;
  }

  const timer = poll ? setInterval(() => void compare().catch(() => undefined), everyMs) : null;
  timer?.unref();
  return {
    now: () => instantFromMs(Math.round(base.at + monotonic() - base.monotonic)),
    departedMs: () => jumped?.by ?? 0,
    compare,
    stop: () => {
      if (timer) clearInterval(timer);
    },
  };
}
