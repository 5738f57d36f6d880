/** What passwords of this house begin with when nobody thinks: its name, and what the trade calls itself and its people. */
export const tradeWords: readonly string[] = [
  'nuanju',
  'wuye',
  'wuyefei',
  'yezhu',
  'kefu',
  'guanjia',
  'baoxiu',
  'xiaoqu',
];
