import { type Label, label } from '../../directory/labels.ts';

/** An import that cannot begin or go on, in words for whoever typed the command. */
export class ImportRefusal extends Error {
  readonly says: Label;
  constructor(says: Label, values: Record<string, string> = {}) {
    const filled = { zh: fill(says.zh, values), en: fill(says.en, values) };
    super(filled.en);
    this.name = 'ImportRefusal';
    this.says = filled;
  }
}

const fill = (sentence: string, values: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

export const refusals = {
  noFile: label('读不了文件 {file}：{because}', 'The file {file} cannot be read: {because}'),
  noFormat: label(
    '看不出 {file} 的格式，请用 --format 说明：jsonl、csv 或 xlsx',
    'What {file} is cannot be told from its name; say --format jsonl, csv or xlsx',
  ),
  noWorkbook: label('这不是 Excel 工作簿（.xlsx）', 'This is no Excel workbook (.xlsx)'),
  oldWorkbook: label(
    '这是旧格式的 Excel 文件（.xls），请另存为 .xlsx',
    'This is an old Excel file (.xls); save it as .xlsx',
  ),
  brokenWorkbook: label('工作簿已损坏，读不下去：{because}', 'The workbook is damaged: {because}'),
  noSource: label(
    '请用 --source 给来源起个名字：1 到 40 个字母、汉字、数字或 . _ -',
    'Name the source with --source: 1 to 40 letters, digits or . _ -',
  ),
  noProject: label(
    '没有代码为 {code} 的项目；现有：{known}',
    'No project has the code {code}; there are: {known}',
  ),
  noProcess: label(
    '没有流程 {process}；可以导入的：{known}',
    'There is no process {process}; history can become: {known}',
  ),
  noHistory: label(
    '流程 {process} 不接收历史；可以导入的：{known}',
    'The process {process} takes no history; these do: {known}',
  ),
  noSuchField: label(
    '--map 里没有字段 {field}；可用：{known}',
    '--map knows no field {field}; there are: {known}',
  ),
  badMap: label(
    '--map 应写成 字段=列名，例如 reply=答复意见',
    '--map is written field=column, such as reply=Answer',
  ),
  noSuchColumn: label(
    '文件里没有列 {column}；现有：{known}',
    'The file has no column {column}; it has: {known}',
  ),
  columnMissing: label(
    '找不到“{field}”这一列；文件里有：{known}。请用 --map {field}=列名 指明',
    'No column for {field}; the file has: {known}. Say which with --map {field}=COLUMN',
  ),
} satisfies Record<string, Label>;
