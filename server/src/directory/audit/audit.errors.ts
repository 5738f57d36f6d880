import { type CodesOf, defineErrors } from '../../platform/errors/catalogue.ts';

export const auditErrors = defineErrors({
  'reads.unwritable': {
    status: 503,
    zh: '查阅记录暂时无法写入，为保护个人信息，现在不能查看。请稍后再试。',
    en: 'Who reads what cannot be written down at the moment, so personal data is not shown. Please try again shortly.',
    log: 'the read log cannot be written; personal data is refused until it can',
  },
  'reveal.notYours': {
    status: 403,
    zh: '您的岗位不能查看这类完整号码。',
    en: 'Your post may not see such a number in full.',
  },
  'reveal.nothing': {
    status: 404,
    zh: '这里没有登记这样的号码。',
    en: 'No such number is kept here.',
  },
  'reveal.tooMany': {
    status: 429,
    zh: '一小时内查看完整号码的次数已达上限（{limit} 次），请在 {minutes} 分钟后再试。',
    en: 'You have seen {limit} numbers in full within an hour; try again in {minutes} minutes.',
  },
});

declare module '../../platform/errors/catalogue.ts' {
  interface ErrorCodes extends CodesOf<typeof auditErrors> {}
}
