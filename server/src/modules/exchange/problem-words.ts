import { type Label, label } from '../../directory/labels.ts';

/** What can be wrong with a row, or worth knowing about a sheet; `{name}` is filled in from `params`. */
export const problemWords = {
  needed: label('“{field}”不能空着', '"{field}" is needed'),
  tooLong: label('“{field}”太长，最多 {limit} 个字', '"{field}" is too long; at most {limit} characters'),
  unreadableText: label('“{field}”含有控制字符或损坏的字符', '"{field}" holds control or damaged characters'),
  holdsNumber: label(
    '“{field}”里不能有电话、证件号或车牌',
    '"{field}" must hold no phone, ID or plate number',
  ),
  wrongType: label(
    '“{field}”这一格不是文字或数字（如逻辑值、图片）',
    'The cell of "{field}" is neither text nor number',
  ),
  formulaError: label('“{field}”是出错的公式', '"{field}" is a formula that failed'),
  formulaLost: label(
    '“{field}”是没有结果的公式，请在 Excel 里打开并保存一次',
    '"{field}" is a formula without its result; open the file in Excel and save it once',
  ),
  notWhole: label(
    '“{field}”应为整数，{least} 到 {most}',
    '"{field}" must be a whole number from {least} to {most}',
  ),
  notNumber: label(
    '“{field}”应为数字，大于 0，不超过 {most}',
    '"{field}" must be a number above 0, at most {most}',
  ),
  notDate: label(
    '“{field}”不是能识别的日期，请写成 2020-06-10',
    '"{field}" is no date that can be read; write it as 2020-06-10',
  ),
  notChoice: label('“{field}”只能是：{choices}', '"{field}" must be one of: {choices}'),
  notPhone: label('“{field}”不是有效的电话号码', '"{field}" is no valid phone number'),
  tooManyPhones: label('一个人最多 {limit} 个电话', 'A person may have {limit} phone numbers at most'),
  notIdNumber: label('“{field}”不是有效的居民身份证号', '"{field}" is no valid resident identity number'),
  maskedNew: label(
    '“{field}”里带 * 的内容只能表示不改已有的住户；此人是新住户，请写完整',
    'Stars in "{field}" leave what is known of somebody as it is; this person is new, so write it in full',
  ),
  idAsNumber: label(
    '“{field}”被存成了数字，后几位已丢失；请把这一列设为文本后重填',
    '"{field}" was stored as a number and has lost its last digits; make the column text and write it again',
  ),
  notShare: label(
    '“{field}”应为 0 到 1 之间的数或百分数，例如 0.5 或 50%',
    '"{field}" must lie between 0 and 1, such as 0.5 or 50%',
  ),
  endBeforeStart: label('结束日期早于开始日期', 'The end lies before the beginning'),
  endBeforeHeldStart: label(
    '结束日期早于系统里登记的开始日期（{date}）',
    'The end lies before the beginning that is on record ({date})',
  ),
  staysInRow: label(
    '第 {row} 行是同一人在同一处的同一身份，日期重叠',
    'Row {row} says the same of the same person and place, and the dates overlap',
  ),
  staysAlready: label(
    '系统里已登记此人在这处的同一身份（{from} 至 {to}），日期重叠',
    'The person is on record as the same in this place ({from} to {to}), and the dates overlap',
  ),
  innerAboveWhole: label('套内面积不能大于建筑面积', 'The inner area cannot exceed the whole area'),
  mergedCells: label(
    '{range} 是合并单元格，请取消合并、每行填写完整',
    '{range} is merged; undo that and fill in every row',
  ),
  placeTwice: label('与第 {row} 行是同一处：{place}', 'Row {row} is the same place: {place}'),
  placeUnknown: label(
    '表里和系统里都没有这处：{place}',
    'Neither the workbook nor the archives hold this place: {place}',
  ),
  placeTaken: label(
    '同一处已有别的类型用了这个编码：{place}',
    'Something else has this code there already: {place}',
  ),
  placeRemoved: label(
    '这处在系统里已经移除：{place}',
    'This place has been removed from the archives: {place}',
  ),
  personUnknown: label('系统里没有这个系统编号', 'The archives know nobody of this id'),
  idOtherName: label(
    '这个证件号码在系统里属于另一个姓名，请核对',
    'This ID number belongs to another name in the archives; please check',
  ),
  idTwoNames: label(
    '第 {row} 行有同一证件号码、不同姓名',
    'Row {row} has the same ID number under another name',
  ),
  personRefused: label(
    '相关人员的那一行有问题（{sheet} 第 {row} 行）',
    'The row of the person has a problem ({sheet}, row {row})',
  ),
  ownerUnknown: label('“业主信息”里没有编号为 {owner} 的业主', 'No owner has the number {owner} in 业主信息'),
  ownerTwice: label(
    '业主编号 {owner} 与第 {row} 行重复',
    'The owner number {owner} stands in row {row} already',
  ),
  roleNeedsPlace: label(
    '写了身份就要写房屋，写了房屋就要写身份',
    'A role needs a place, and a place needs a role',
  ),
  sharesExceed: label('{place} 的产权份额合计超过 1', 'The shares of {place} add up to more than 1'),
  shareNotOwner: label('只有业主才有产权份额', 'Only an owner holds a share'),
  onlyHumans: label('企业没有这一项', 'A company does not have this'),
  onlyCompanies: label('这一项只有企业才有', 'Only a company has this'),
  bornInFuture: label('出生年份不能晚于今年', 'The year of birth cannot lie in the future'),
  tooManyRows: label('超过 {limit} 行，请拆成几份', 'More than {limit} rows; split the workbook'),
  columnMissing: label('缺少“{field}”这一列', 'The column "{field}" is missing'),
  sheetEmpty: label('这张表没有内容', 'This sheet is empty'),
  sheetIgnored: label('这张表不导入（{why}）', 'This sheet is not brought in ({why})'),
  columnIgnored: label('这一列不导入', 'This column is not brought in'),
  headTwice: label(
    '“{field}”这一列出现了两次，只读第一列',
    'The column "{field}" stands twice; the first is read',
  ),
  cannotRead: label('{because}', '{because}'),
  gaveUp: label(
    '处理中断了 {times} 次，已停止。数据没有写入，请重新上传。',
    'The work broke off {times} times and was given up. Nothing was written; send the workbook again.',
  ),
} satisfies Record<string, Label>;

export type ProblemCode = keyof typeof problemWords;

/** These are told and refuse no row. */
export const notes: readonly ProblemCode[] = ['sheetIgnored', 'columnIgnored', 'headTwice', 'sheetEmpty'];

export const isNote = (code: string): boolean => notes.includes(code as ProblemCode);

export interface Problem {
  sheet: string;
  row: number;
  column: string | null;
  code: ProblemCode;
  params?: Record<string, string | number | Label>;
}

export function sayProblem(code: ProblemCode, params: Problem['params'] = {}): Label {
  const fill = (language: keyof Label) =>
    problemWords[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      return typeof value === 'object' ? value[language] : maskLong(String(value));
    });
  return { zh: fill('zh'), en: fill('en') };
}

/** What was written in a cell is quoted, but never a number that might be somebody's: more than six digits in a row. */
export const maskLong = (written: string): string => written.replace(/[\d０-９]{6,}[\d０-９XＸ]/gi, masked);

/** As maskLong, where blanks and dashes may stand between the digits: nothing that is shown there is a date or a path. */
export const maskSpacedToo = (written: string): string =>
  written.normalize('NFKC').replace(/\d(?:[\s.-]*\d){5,}[\s.-]*[\dX]/gi, masked);

const masked = (number: string): string => `${number.slice(0, 2)}****${number.slice(-2)}`;
