import { type CodesOf, defineErrors } from '../../platform/errors/catalogue.ts';

export const liveErrors = defineErrors({
  'live.tooMany': {
    status: 429,
    zh: '打开的实时连接太多，请关掉不用的页面后再试。',
    en: 'Too many live connections are open; close pages you do not need and try again.',
  },
});

declare module '../../platform/errors/catalogue.ts' {
  interface ErrorCodes extends CodesOf<typeof liveErrors> {}
}
