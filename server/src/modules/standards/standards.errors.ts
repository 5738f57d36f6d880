import { type CodesOf, defineErrors } from '../../platform/errors/catalogue.ts';

const standardsErrors = defineErrors({
  'standard.stale': {
    status: 409,
    zh: '{who}刚刚为“{unit}”修改了这项标准，请看过最新内容再修改。',
    en: '{who} has just changed this standard for {unit}. Look at it again before you change it.',
  },
  'standard.notYours': {
    status: 403,
    zh: '您的岗位不能修改“{unit}”的时限标准。',
    en: 'Your post may not set the time standards of {unit}.',
  },
});

declare module '../../platform/errors/catalogue.ts' {
  interface ErrorCodes extends CodesOf<typeof standardsErrors> {}
}
