import { type RightName, rolesWith } from './access.ts';
import { type Actor, rolesOf } from './actor.ts';
import { type Label, label } from './labels.ts';

/** How personal data is sorted: who may see a class as it is, who may ask for it, and how everybody else sees it. */
export interface DataClass {
  label: Label;
  /** Whoever has it sees the class as it is, in every answer; null: nobody. */
  clear: RightName | null;
  /** Whoever has it may have one number shown, for a reason, and it is written down. */
  reveal: RightName | null;
  shownAs: Label;
}

const leftOut = label('不显示', 'left out');

export const dataClasses = {
  name: { label: label('姓名', 'Names'), clear: 'seeNames', reveal: null, shownAs: label('张**', '张**') },
  detail: { label: label('个人情况', 'Particulars'), clear: 'seeNames', reveal: null, shownAs: leftOut },
  contact: {
    label: label('电话', 'Phone numbers'),
    clear: null,
    reveal: 'revealPhones',
    shownAs: label('138****1234', '138****1234'),
  },
  identity: {
    label: label('证件号码', 'ID numbers'),
    clear: null,
    reveal: 'revealIdNumbers',
    shownAs: label('1101**********1234', '1101**********1234'),
  },
  words: {
    label: label('所写文字', 'Words people wrote'),
    clear: 'readCases',
    reveal: 'revealPhones',
    shownAs: label('文字可读，其中的号码打码', 'as written, the numbers in them masked'),
  },
  image: { label: label('照片', 'Pictures'), clear: 'readCases', reveal: null, shownAs: leftOut },
  bond: {
    label: label('与房屋、工单的关系', 'Bonds to houses and cases'),
    clear: 'readCases',
    reveal: null,
    shownAs: leftOut,
  },
  login: { label: label('登录信息', 'Sign-in'), clear: null, reveal: null, shownAs: leftOut },
} as const satisfies Record<string, DataClass>;

export type DataClassKey = keyof typeof dataClasses;

/** Whoever holds a post that sees a class masked sees it masked everywhere: an auditor is nothing else beside it. */
export function seesClear(actor: Actor | null, key: DataClassKey): boolean {
  if (actor?.kind === 'system') return true;
  const roles = actor ? rolesOf(actor) : [];
  const { clear } = dataClasses[key];
  return clear !== null && roles.length > 0 && roles.every((role) => rolesWith(clear).includes(role));
}

/** A value of a class as the actor may see it. */
export function shownTo<Value>(actor: Actor, key: DataClassKey, value: Value): Value | string | null {
  return seesClear(actor, key) ? value : masked(key, value);
}

/** Numbers are masked where they are opened; here are those that lie in the clear. */
export function masked(key: DataClassKey, value: unknown): string | null {
  return key === 'name' && typeof value === 'string' ? maskName(value) : null;
}

/** 张三丰 → 张**: the number of stars does not tell the length. */
export function maskName(name: string): string {
  const [first = ''] = name.trim();
  return `${first}**`;
}

/** Masks names in other words too, the longest first; one of a single character would be found in any sentence. */
export function withoutNames(names: readonly string[]): (text: string) => string {
  const longestFirst = names
    .filter((name) => [...name].length > 1)
    .sort((one, other) => other.length - one.length);
  return (text) => longestFirst.reduce((rest, name) => rest.replaceAll(name, maskName(name)), text);
}
