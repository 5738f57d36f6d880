import { type CodesOf, defineErrors } from '../../platform/errors/catalogue.ts';

const standardsErrors = defineErrors({
  'standard.notYours': {
    status: 403,
    zh: '您的岗位不能修改“{unit}”的时限标准。',
    en: 'Your post may not set the time standards of {unit}.',
  },
});

declare module '../../platform/errors/catalogue.ts' {
  interface ErrorCodes extends CodesOf<typeof standardsErrors> {}
}
