import type excel from 'exceljs';
import type { Label } from '../../directory/labels.ts';
import { type Column, exampleMark, houseColumns, personColumns, sheetNames } from './template.ts';

const lastListedRow = 5000;

/** Our template: heads, an example of each kind of row, lists to choose from, and a sheet that explains every column. */
export async function writeTemplate(): Promise<Buffer> {
  const { Workbook } = (await import('exceljs')).default;
  const book = new Workbook();
  book.creator = 'Nuanju';
  addSheet(book, sheetNames.houses, houseColumns, houseExamples);
  addSheet(book, sheetNames.persons, personColumns, personExamples);
  explain(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const houseExamples: Record<string, string | number>[] = [
  {
    phase: exampleMark,
    building: '3',
    unit: '2',
    house: '501',
    floor: 5,
    usage: '住宅',
    occupied_as: '自住',
    area: 89.5,
    inner_area: 72.3,
    layout: '三室两厅',
    orientation: '南',
    fit_out: '精装',
    handed_over_on: '2020-06-10',
    residents: 3,
    note: '本行是示例，导入时跳过',
  },
];

const personExamples: Record<string, string | number>[] = [
  {
    name: `${exampleMark}业主`,
    kind: '个人',
    salutation: '王阿姨',
    gender: '女',
    birth_year: 1956,
    mobile: '19900001001',
    role: '业主',
    place: '3-2-501',
    share: 0.5,
    from_on: '2020-06-10',
    note: '本行是示例，导入时跳过',
  },
  {
    name: `${exampleMark}公司`,
    kind: '企业',
    work: '0571-88880000',
    contact_name: '李经理',
    role: '租户',
    place: '1-S1',
    from_on: '2023-01-01',
  },
];

function addSheet(
  book: excel.Workbook,
  name: string,
  columns: readonly Column[],
  examples: readonly Record<string, string | number>[],
): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ key, head, width, type }) => ({
    key,
    header: head,
    width,
    style: ['whole', 'decimal', 'share'].includes(type.is) ? {} : { numFmt: '@' },
  }));
  sheet.getRow(1).font = { bold: true };
  for (const example of examples) {
    sheet.addRow(example).font = { italic: true, color: { argb: 'FF808080' } };
  }
  for (const [i, { type }] of columns.entries()) {
    if (type.is !== 'choice') continue;
    const letter = sheet.getColumn(i + 1).letter;
    const list = Object.values(type.labels).map((one: Label) => one.zh);
    // The types of exceljs leave out the ranges that its writer takes.
    const validations = (sheet as unknown as { dataValidations: { add(range: string, rule: object): void } })
      .dataValidations;
    validations.add(`${letter}2:${letter}${lastListedRow}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`"${list.join(',')}"`],
      showErrorMessage: true,
      errorTitle: '请从列表中选择',
      error: list.join('、'),
    });
  }
}

function explain(book: excel.Workbook): void {
  const sheet = book.addWorksheet(sheetNames.explanations);
  sheet.columns = [
    { header: '表', width: 8 },
    { header: '列', width: 20 },
    { header: '必填', width: 6 },
    { header: '说明', width: 60 },
    { header: '可选值', width: 60 },
  ];
  sheet.getRow(1).font = { bold: true };
  for (const [name, columns] of [
    [sheetNames.houses, houseColumns],
    [sheetNames.persons, personColumns],
  ] as const) {
    for (const { head, needed, says, type } of columns) {
      const values = type.is === 'choice' ? Object.values(type.labels).map((one) => one.zh) : [];
      sheet.addRow([name, head, needed ? '是' : '', says, values.join('、')]);
    }
  }
  sheet.addRow([]);
  for (const sentence of [
    `第一格以“${exampleMark}”开头的行不导入，可以留着对照。`,
    '空着的格子表示不改动，不会清掉系统里已有的内容。',
    '同一份表可以反复导入：已有的房屋和住户会被认出来，不会重复。',
    '同一证件号码，或同一电话加同一姓名，视为同一人。',
    '导出的表也是这个样子，改好后可以直接导入；其中带 * 的电话和证件号不会被改动。',
  ]) {
    sheet.addRow(['', '', '', sentence]);
  }
}
