import { type Actor, rolesOf } from './actor.ts';
import { type Label, label } from './labels.ts';
import { type Role, workingRoles } from './roles.ts';

/** How personal data is sorted: who may see a class as it is, who may ask for it, and how everybody else sees it. */
export interface DataClass {
  label: Label;
  /** Shown as it is in every answer. */
  clear: readonly Role[];
  /** May have one number shown, for a reason, once; it is written down. */
  reveal: readonly Role[];
  shownAs: Label;
}

const working: readonly Role[] = [...workingRoles, 'resident'];

export const dataClasses = {
  name: {
    label: label('姓名', 'Names'),
    clear: working,
    reveal: [],
    shownAs: label('张**', '张**'),
  },
  detail: {
    label: label('个人情况', 'Particulars'),
    clear: working,
    reveal: [],
    shownAs: label('不显示', 'left out'),
  },
  contact: {
    label: label('电话', 'Phone numbers'),
    clear: [],
    reveal: workingRoles,
    shownAs: label('138****1234', '138****1234'),
  },
  identity: {
    label: label('证件号码', 'ID numbers'),
    clear: [],
    reveal: ['administrator', 'manager', 'supervisor'],
    shownAs: label('1101**********1234', '1101**********1234'),
  },
  words: {
    label: label('所写文字', 'Words people wrote'),
    clear: [...working, 'auditor'],
    reveal: workingRoles,
    shownAs: label('文字可读，其中的号码打码', 'read as written, numbers in them masked'),
  },
  image: {
    label: label('照片', 'Pictures'),
    clear: [...working, 'auditor'],
    reveal: [],
    shownAs: label('不显示', 'left out'),
  },
  bond: {
    label: label('与房屋、工单的关系', 'Bonds to houses and cases'),
    clear: [...working, 'auditor'],
    reveal: [],
    shownAs: label('不显示', 'left out'),
  },
  login: {
    label: label('登录信息', 'Sign-in'),
    clear: [],
    reveal: [],
    shownAs: label('不显示', 'left out'),
  },
} as const satisfies Record<string, DataClass>;

export type DataClassKey = keyof typeof dataClasses;

/** Whoever holds a post that sees a class masked sees it masked everywhere: an auditor is nothing else beside it. */
export function seesClear(actor: Actor | null, key: DataClassKey): boolean {
  if (actor?.kind === 'system') return true;
  const roles = actor ? rolesOf(actor) : [];
  const clear: readonly Role[] = dataClasses[key].clear;
  return roles.length > 0 && roles.every((role) => clear.includes(role));
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
