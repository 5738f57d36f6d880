import type { Writable } from 'node:stream';
import excel from 'exceljs';

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const given = [...'建国秀英伟芳敏静丽强磊军洋勇艳杰娟涛明超桂兰霞'];

/** A workbook of our template: so many houses, each with an owner who has a phone; every tenth has a co-owner. */
export async function writeEstate(out: Writable, houses: number): Promise<void> {
  const book = new excel.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: false,
    useSharedStrings: true,
  });
  const homes = book.addWorksheet('房屋');
  homes.addRow(['楼栋', '单元', '房号', '楼层', '用途', '入住状态', '建筑面积', '交付日期']).commit();
  for (let i = 0; i < houses; i++) {
    const { building, unit, floor, house } = placeOf(i);
    homes.addRow([building, unit, house, floor, '住宅', '自住', 60 + (i % 90) + 0.5, '2020-06-10']).commit();
  }
  homes.commit();
  const people = book.addWorksheet('住户');
  people.addRow(['姓名', '性别', '手机', '身份', '房屋', '产权份额', '开始日期']).commit();
  for (let i = 0; i < houses; i++) {
    const { building, unit, house } = placeOf(i);
    const place = `${building}-${unit}-${house}`;
    const shared = i % 10 === 0;
    people
      .addRow([nameOf(i), i % 2 ? '男' : '女', phoneOf(i), '业主', place, shared ? 0.5 : 1, '2020-06-10'])
      .commit();
    if (shared)
      people.addRow([nameOf(i + 7), '', phoneOf(houses + i), '业主', place, 0.5, '2020-06-10']).commit();
  }
  people.commit();
  await book.commit();
}

/** Four hundred houses a building: four units of twenty-five floors with four doors. */
function placeOf(i: number) {
  const building = String(100 + Math.floor(i / 400));
  const unit = String(1 + (Math.floor(i / 100) % 4));
  const floor = 1 + (Math.floor(i / 4) % 25);
  return { building, unit, floor, house: `${floor}0${1 + (i % 4)}` };
}

const nameOf = (i: number): string =>
  `${surnames[i % surnames.length]}${given[(i * 7) % given.length]}${given[(i * 13) % given.length]}`;

/** A prefix that no operator has given out. */
const phoneOf = (i: number): string => `199${String(10_000_000 + i)}`;
