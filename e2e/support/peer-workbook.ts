import ExcelJS from 'exceljs';

type Row = (string | number | null)[];

const heads = {
  楼栋单元: ['楼栋号', '单元编号', '总层数', '是否有电梯'],
  业主信息: ['编号', '业主名称', '性别', '年龄', '手机号', '身份证号', '业主类型', '业主编号'],
  房屋信息: [
    '房屋编号',
    '楼栋编号',
    '单元编号',
    '房屋楼层',
    '房屋户型',
    '建筑面积',
    '业主编号',
    '房屋费用',
    '费用开始时间',
    '房屋类型',
    '室内面积',
    '租金',
  ],
};

export interface Owner {
  name: string;
  phone: string;
}

export const unknownPhone = '18999999999';
const unknownId = '111111111111111111';

/**
 * What an estate exports from the other system: `owner` has house 3-2-501, three more own houses of a building of their
 * own. With `mistakes` five cells are wrong as people get them wrong, and nothing else is.
 */
export function peerWorkbook(owner: Owner, building: string, mistakes: boolean): Promise<Buffer> {
  const owners: Row[] = [
    [1, owner.name, '女', 46, owner.phone, unknownId, 1001, 1],
    [2, `${owner.name}甲`, '男', 1, unknownPhone, unknownId, 1001, 2],
    // A phone that is none.
    [3, `${owner.name}乙`, '男', 1, mistakes ? '12345' : unknownPhone, unknownId, 1001, 3],
    // A number that row 3 has already.
    [4, `${owner.name}丙`, '女', 1, unknownPhone, unknownId, 1001, mistakes ? 2 : 4],
  ];
  const houses: Row[] = [
    house(501, '3', 2, 5, 89.5, 1),
    house(101, building, 1, 1, 94.56, 2),
    // An area in words, an owner nobody knows, a use that has no such code.
    house(102, building, 1, 1, mistakes ? '九十四平' : 94.56, null),
    house(201, building, 1, 2, 94.56, mistakes ? 77 : null),
    house(202, building, 1, 2, 94.56, null, mistakes ? 150 : 110),
  ];
  return written({ 楼栋单元: [[building, 1, 18, '有']], 业主信息: owners, 房屋信息: houses });
}

function house(
  code: number,
  building: string,
  unit: number,
  floor: number,
  area: number | string,
  owner: number | null,
  usage = 110,
): Row {
  return [
    code,
    building,
    unit,
    floor,
    '10102',
    area,
    owner,
    0,
    '2026-01-01',
    usage,
    typeof area === 'number' ? area : 94.56,
    0,
  ];
}

async function written(sheets: Record<keyof typeof heads, Row[]>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRows([heads[name as keyof typeof heads], ...rows]);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
