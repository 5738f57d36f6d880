import { type CodesOf, defineErrors } from '../platform/errors/catalogue.ts';

export const kernelErrors = defineErrors({
  'process.unknown': {
    status: 400,
    zh: '没有名为“{process}”的流程。',
    en: 'There is no process named "{process}".',
  },
  'case.notFound': {
    status: 404,
    zh: '没有这张工单，或您无权查看。',
    en: 'No such case, or it is not yours to see.',
  },
  'case.stale': {
    status: 409,
    zh: '{who}刚刚对 {number} 执行了“{what}”，请看过最新情况再操作。',
    en: '{who} has just done "{what}" on {number}. Look at it again before you act.',
  },
  'case.actionUnknown': {
    status: 404,
    zh: '这个流程没有名为“{action}”的动作。',
    en: 'This process has no action named "{action}".',
  },
  'case.actionNotOffered': {
    status: 409,
    zh: '{number} 现在是“{state}”，不能“{action}”。',
    en: '{number} is "{state}" now; "{action}" is not possible.',
  },
  'case.actionRefused': { status: 409, zh: '{reason}', en: '{reason}' },
  'case.actionForbidden': {
    status: 403,
    zh: '您的岗位不能对 {number} 执行“{action}”。',
    en: 'Your post may not do "{action}" on {number}.',
  },
  'case.openForbidden': {
    status: 403,
    zh: '您的岗位不能在这个项目登记“{process}”。',
    en: 'Your post may not open "{process}" in this project.',
  },
  'case.mergeRefused': { status: 409, zh: '不能合并：{reason}。', en: 'They cannot be merged: {reason}.' },
  'case.splitRefused': { status: 409, zh: '不能拆分：{reason}。', en: 'It cannot be split: {reason}.' },
  'case.tooManyPhotos': {
    status: 409,
    zh: '一张工单最多 {limit} 张照片。',
    en: 'A case holds at most {limit} photos.',
  },
  'approval.notFound': {
    status: 404,
    zh: '没有这项申请，或您无权查看。',
    en: 'No such request for a second person, or it is not yours to see.',
  },
  'approval.notWaiting': { status: 409, zh: '{reason}。', en: '{reason}.' },
  'approval.ownRequest': {
    status: 403,
    zh: '您不能同意自己提出的申请，需要另一个人。',
    en: 'You cannot decide on what you asked for yourself; it takes somebody else.',
  },
  'approval.forbidden': {
    status: 403,
    zh: '您的岗位不能处理这项申请。',
    en: 'Your post may not decide on this request.',
  },
  'approval.askerMayNot': {
    status: 409,
    zh: '申请人现在已无权这样做（任职已结束或已变动），申请不能执行。',
    en: 'Whoever asked for this may no longer do it (the post has ended or changed), so it cannot be carried out.',
  },
  'approval.nobodyElse': {
    status: 409,
    zh: '这里没有别人能作为第二人同意（{roles}），请先让管理员安排。',
    en: 'There is nobody else here who could agree as the second person ({roles}); have somebody put in such a post first.',
  },
  'reception.notFound': {
    status: 404,
    zh: '没有这次接待，或您无权查看。',
    en: 'No such contact, or it is not yours to see.',
  },
  'reception.over': {
    status: 409,
    zh: '这次接待已过去 24 小时，请作为新的接待登记。',
    en: 'This contact is more than 24 hours old; log a new one.',
  },
  'command.reused': {
    status: 422,
    zh: '这个 commandId 已用于另一个请求，请换一个新的。',
    en: 'This commandId has been used for another request; take a new one.',
  },
  'command.unknownBefore': {
    status: 422,
    zh: '“after”所指的命令没有成功执行过，不能接着执行。',
    en: 'The command named in "after" was never carried out on this case, so nothing can follow it.',
  },
});

declare module '../platform/errors/catalogue.ts' {
  interface ErrorCodes extends CodesOf<typeof kernelErrors> {}
}
