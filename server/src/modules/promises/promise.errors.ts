import { type CodesOf, defineErrors } from '../../platform/errors/catalogue.ts';

export const promiseErrors = defineErrors({
  'promise.notFound': {
    status: 404,
    zh: '没有找到这条承诺，或者它不在您的项目里。',
    en: 'There is no such promise, or it is not of your projects.',
  },
  'promise.stale': {
    status: 409,
    zh: '这条承诺刚刚被{who}修改过（第 {version} 版），请看过再改。',
    en: '{who} has just changed this promise (version {version}); look at it and try again.',
  },
});

declare module '../../platform/errors/catalogue.ts' {
  interface ErrorCodes extends CodesOf<typeof promiseErrors> {}
}
