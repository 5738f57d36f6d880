/** The projects' own time; a desk computer set to another zone must still show and mean it. */
export const zone = 'Asia/Shanghai';

export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

export const two = (n: number) => String(n).padStart(2, '0');

const reader = new Intl.DateTimeFormat('en-US', {
  timeZone: zone,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** What the clock on the wall of the project shows at an instant given in milliseconds. */
export function wallTime(at: number): WallTime {
  const parts = Object.fromEntries(reader.formatToParts(at).map((part) => [part.type, Number(part.value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}

/** The instant at which the wall shows this; days and months may run over, as the 32nd does into the next month. */
export function instantOf(wall: WallTime): number {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  const guess = asUtc - offsetAt(asUtc);
  return asUtc - offsetAt(guess);
}

/** Days from one instant's date on the wall to another's. */
export function daysBetween(from: number, to: number): number {
  return dayNumber(wallTime(to)) - dayNumber(wallTime(from));
}

function offsetAt(at: number): number {
  const wall = wallTime(at);
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  return asUtc - Math.floor(at / 1000) * 1000;
}

const dayNumber = (wall: WallTime) => Date.UTC(wall.year, wall.month - 1, wall.day) / 86_400_000;
