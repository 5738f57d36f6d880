/** What rests on purpose, and what was agreed for later. */
export const waiting = {
  holdUntil: '挂起到',
  holdLeft: '还有 {{time}} 自动恢复计时',
  holdOver: '挂起时间已到，正在恢复计时',
  held: '已挂起',
  heldOf: '{{times}} 次（最多 {{most}} 次），共 {{spent}}（最多 {{within}}）',
  original: '原承诺',
  originalBroken: '{{time}}（已过）',
  agreed: '约定延期到',
  agreedHeld: '{{time}}，挂起多久顺延多久',
  preview: '保存后的时限',
  previewAt: '到 {{time}} 恢复后的时限',
  previewNone: '没有正在计时的时限。',
  previewBecomes: '转为{{process}}后的时限（从客户联系时起算）',
  previewPast: '已超过时限',
  previewWas: '原为 {{time}}',
  previewOriginal: '原承诺 {{time}} 仍计入统计',
};
