import { type CodesOf, defineErrors } from '../../platform/errors/catalogue.ts';

const promiseErrors = defineErrors({
  'promise.notFound': {
    status: 404,
    zh: '没有找到这条承诺，或者它不在您的项目里。',
    en: 'There is no such promise, or it is not of your projects.',
  },
});

declare module '../../platform/errors/catalogue.ts' {
  interface ErrorCodes extends CodesOf<typeof promiseErrors> {}
}
