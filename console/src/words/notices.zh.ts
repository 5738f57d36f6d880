/** The words of the inbox. */
export const notices = {
  title: '通知',
  empty: '没有通知',
  emptyHelp: '派给您的工单、临近和超过时限的提醒会出现在这里。',
  readAll: '全部标为已读',
  unread: '未读',
  acknowledge: '知悉',
  acknowledgeHelp: '告诉所有收到的人您已知悉，不再重复提醒',
  toldYou: '时限给您的提醒',
  acknowledgedBy: '{{name}}已知悉',
};
