import { type CodesOf, defineErrors } from '../../platform/errors/catalogue.ts';

const decisionErrors = defineErrors({
  'decision.stale': {
    status: 409,
    zh: '{who}刚刚改动了{what}，请看过最新情况再提交。',
    en: '{who} has just changed {what}. Look at it again before you send yours.',
  },
});

declare module '../../platform/errors/catalogue.ts' {
  interface ErrorCodes extends CodesOf<typeof decisionErrors> {}
}
