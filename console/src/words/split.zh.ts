/** One case that is about two matters. */
export const split = {
  open: '拆分工单',
  title: '拆出一件事，另立工单',
  about:
    '客户一次说了两件事时，把其中一件拆成单独的工单：时间仍从客户联系时起算，原单和新单互相可查，客户两张都能看到。',
  description: '拆出的事',
  place: '位置',
  placeHelp: '不选就沿用原单：{{place}}',
  placeNone: '原单没有位置',
  reason: '为什么拆分',
  preview: '新工单的时限（与原单同时起算）',
  submit: '拆分',
  done: '已拆出 {{number}}',
  hindered: '现在还不能拆分：',
};
