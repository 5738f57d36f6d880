import { type Label, label } from '../../directory/labels.ts';

/** Why somebody asks for a number in full; `other` needs words of its own. */
export const revealReasons = {
  callBack: label('回电联系客户', 'Call the person back'),
  visit: label('约定上门', 'Arrange a visit'),
  verify: label('核对身份', 'Verify who it is'),
  emergency: label('紧急情况', 'Emergency'),
  correct: label('更正资料', 'Correct the record'),
  other: label('其他（请说明）', 'Other (say which)'),
} as const satisfies Record<string, Label>;

export type RevealReason = keyof typeof revealReasons;
