import { type Label, label } from '../../directory/labels.ts';

/** Why a row was not taken, as the report says it. */
export const reasons = {
  badJson: label('这一行不是 JSON', 'This line is not JSON'),
  notAnObject: label('这一行不是一个 JSON 对象', 'This line is not a JSON object'),
  badCsv: label(
    '这一行的 CSV 格式有误（如引号未闭合）',
    'This row is broken CSV (such as a quote left open)',
  ),
  rowTooLong: label('这一行超过一百万字符', 'This row has more than a million characters'),
  notText: label(
    '有一格不是文字（如列表、逻辑值或出错的公式）',
    'A cell is no text (a list, true/false, a failed formula)',
  ),
  noId: label('没有编号', 'There is no id'),
  idTooLong: label('编号超过 80 个字', 'The id has more than 80 characters'),
  duplicateId: label('与本文件前面的一行编号相同', 'An earlier row of this file has the same id'),
  damagedCharacters: label('含有损坏的字符', 'It holds damaged characters'),
  noText: label('没有内容', 'There is no text'),
  textTooLong: label('文字超过 20000 字', 'The text has more than 20,000 characters'),
  personTooLong: label('姓名超过 60 个字', 'The name has more than 60 characters'),
  noTime: label('没有时间', 'There is no time'),
  timeUnreadable: label('时间无法识别', 'The time cannot be read'),
  yearOutOfRange: label('年份不在 2000 到 2100 之间', 'The year is not between 2000 and 2100'),
  timeInFuture: label('时间晚于现在', 'The time lies in the future'),
  replyWithoutTime: label('有回复但没有回复时间', 'There is a reply without its time'),
  timeWithoutReply: label('有回复时间但没有回复', 'There is a time of reply without a reply'),
  replyTimeUnreadable: label('回复时间无法识别', 'The time of the reply cannot be read'),
  replyYearOutOfRange: label(
    '回复的年份不在 2000 到 2100 之间',
    'The year of the reply is not between 2000 and 2100',
  ),
  replyTimeInFuture: label('回复时间晚于现在', 'The time of the reply lies in the future'),
  repliedBeforeAsked: label('回复时间早于提出时间', 'The reply is earlier than the question'),
  databaseRefused: label('数据库没有接受这一行', 'The database did not accept this row'),
} satisfies Record<string, Label>;

export type Reason = keyof typeof reasons;

export const outcomes = {
  imported: label('已导入', 'imported'),
  known: label('已有', 'known'),
  refused: label('未接收', 'refused'),
} satisfies Record<string, Label>;
