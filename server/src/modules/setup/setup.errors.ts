import { type CodesOf, defineErrors } from '../../platform/errors/catalogue.ts';

export const setupErrors = defineErrors({
  'setup.done': {
    status: 409,
    zh: '管理员已经设置过了，请直接登录。',
    en: 'The first administrator has been made already; please sign in.',
  },
});

declare module '../../platform/errors/catalogue.ts' {
  interface ErrorCodes extends CodesOf<typeof setupErrors> {}
}
