import { type CodesOf, defineErrors } from '../platform/errors/catalogue.ts';

export const staffErrors = defineErrors({
  'grant.notYours': {
    status: 403,
    zh: '您的岗位不能在“{unit}”授予或结束“{role}”。',
    en: 'Your post may neither give nor end "{role}" in "{unit}".',
  },
  'grant.own': {
    status: 403,
    zh: '不能改变自己的任职，请让别人来做。',
    en: 'Nobody changes his own posts; ask somebody else to do it.',
  },
  'grant.threePeople': {
    status: 409,
    zh: '{name}这段时间已任“{other}”，不能再任“{role}”：系统管理员、安全管理员和审计必须是三个人。',
    en: '{name} is "{other}" in that time and cannot be "{role}" too: administration, security and audit are three people.',
  },
  'grant.twice': {
    status: 409,
    zh: '{name}这段时间在“{unit}”已经任“{role}”。',
    en: '{name} holds "{role}" in "{unit}" in that time already.',
  },
  'grant.over': { status: 409, zh: '这项任职已经结束。', en: 'This post has ended already.' },
  'grant.lastAdministrator': {
    status: 409,
    zh: '{name}是唯一的系统管理员，请先任命另一位。',
    en: '{name} is the only administrator; appoint another one first.',
  },
  'signIn.own': {
    status: 403,
    zh: '自己的登录请在“账户与安全”里管理。',
    en: 'Look after your own sign-in on the page "Account and security".',
  },
  'signIn.notYours': {
    status: 403,
    zh: '{name}任“{role}”（{unit}），您的岗位不能管理其登录。',
    en: '{name} is "{role}" in "{unit}"; your post may not look after that sign-in.',
  },
  'signIn.none': { status: 409, zh: '{name}没有登录账户。', en: '{name} has no user name to sign in with.' },
  'staff.left': { status: 409, zh: '{name}已经离职。', en: '{name} has left.' },
  'staff.notYours': {
    status: 403,
    zh: '{name}还任“{role}”（{unit}），您的岗位不能为其办理离职。',
    en: '{name} is still "{role}" in "{unit}"; your post may not record that somebody in that post leaves.',
  },
});

declare module '../platform/errors/catalogue.ts' {
  interface ErrorCodes extends CodesOf<typeof staffErrors> {}
}
