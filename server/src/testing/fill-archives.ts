import { actorOf } from '../directory/enter.queries.ts';
import { createOccupancy } from '../directory/write-occupancy.ts';
import { correctPerson, createPerson } from '../directory/write-person.ts';
import { addPhone } from '../directory/write-phones.ts';
import { createPlace } from '../directory/write-place.ts';
import type { House } from '../modules/house.ts';
import type { Tx } from '../platform/db/tx.ts';
import type { Estate } from './a-small-estate.ts';

/** Fills the archives of the demo as they are in earnest: mostly known, here and there a gap, a double, an old entry. */
export async function fillArchives(tx: Tx, house: House, estate: Estate): Promise<void> {
  const now = house.now();
  const [desk] = await tx.query<{ user_id: string }>({
    text: 'select user_id from staff where id = $1',
    values: [estate.staff.desk.id],
  });
  const actor = (await actorOf(tx, desk!.user_id, now))!;
  const writing = { keys: house.keys, actor, now };
  const projectId = estate.project.id;
  await describeHouses(tx, now, projectId);

  const { auntWang, mrChen } = estate.residents;
  await correctPerson(tx, writing, auntWang.id, {
    version: 1,
    gender: 'female',
    birthYear: 1956,
    language: '杭州话',
    serviceNeeds: '膝盖不好，上门请走电梯；白天一般在家',
    reason: '上门走访时补充',
  });
  await addPhone(tx, writing, auntWang.id, { version: 2, number: '0571-88880001', label: 'home' });
  await correctPerson(tx, writing, mrChen.id, { version: 1, gender: 'male', birthYear: 1984 });

  const shop = await createPlace(tx, writing, {
    projectId,
    kind: 'house',
    code: 'S1',
    name: '底商1号',
    usage: 'shop',
    occupiedAs: 'rented',
    floor: 1,
    area: 156.8,
    fitOut: 'rough',
    handedOverOn: '2021-09-15',
  });
  await createPerson(tx, writing, {
    projectId,
    name: '暖邻便利店有限公司',
    kind: 'company',
    registerNo: '91330106MA0000000A',
    contactName: '何店长',
    phones: [{ number: '19900000801', label: 'work' }],
    occupancies: [{ placeId: shop, role: 'tenant', fromOn: '2024-03-01' }],
  });

  // It stood empty, and belongs to a couple now, half and half.
  const shared = estate.houses.all[10]!;
  const couple = [
    ['许文博', '19900000802', 'male', 1979],
    ['沈佳音', '19900000803', 'female', 1981],
  ] as const;
  for (const [name, number, gender, birthYear] of couple) {
    await createPerson(tx, writing, {
      projectId,
      name,
      gender,
      birthYear,
      phones: [{ number }],
      occupancies: [{ placeId: shared.id, role: 'owner', share: 0.5, fromOn: '2023-05-20' }],
    });
  }
  const space = await createPlace(tx, writing, {
    projectId,
    parentId: estate.publicAreas.garage.id,
    kind: 'parkingSpace',
    code: 'A-018',
    name: '地下车库A-018',
  });
  await createOccupancy(tx, writing, {
    placeId: space,
    personId: auntWang.id,
    role: 'owner',
    share: 1,
    fromOn: '2021-06-01',
  });
  // Written down a second time by somebody who heard the name on the phone.
  await createPerson(tx, writing, {
    projectId,
    name: '陈志远',
    salutation: '陈工',
    phones: [{ number: '19900001002' }],
  });
  await createPerson(tx, writing, { projectId, name: '丁一鸣', note: '租客介绍来的，还没留电话' });
}

/** Six storeys, two flats a floor; every seventh lacks its area, every eleventh its layout, some are years old. */
async function describeHouses(tx: Tx, now: Temporal.Instant, projectId: string): Promise<void> {
  await tx.query({
    text: `
      with numbered as (
        select id, left(code, 1)::int as floor, right(code, 1)::int as flat, row_number() over (order by name) as n,
          exists (select from occupancy o where o.place_id = p.id and o.role = 'tenant') as rented,
          exists (select from occupancy o where o.place_id = p.id) as taken
        from place p where project_id = $1 and kind = 'house' and code ~ '^[1-6]0[12]$')
      update place p set usage = 'home', floor = x.floor, residents = case when x.taken then 1 + x.n % 4 end,
        occupied_as = case when x.rented then 'rented' when x.taken then 'occupied' else 'vacant' end,
        area = case when x.n % 7 > 0 then case x.flat when 1 then 89.52 else 119.36 end end,
        inner_area = case when x.n % 7 > 0 then case x.flat when 1 then 72.10 else 96.88 end end,
        layout = case when x.n % 11 > 0 then case x.flat when 1 then '两室两厅' else '三室两厅' end end,
        orientation = case x.flat when 1 then 'south' else 'northSouth' end, fit_out = 'rough',
        handed_over_on = '2021-06-01',
        updated_at = $2::timestamptz - case when x.n % 5 = 0 then interval '20 months' else interval '3 months' end
      from numbered x where p.id = x.id`,
    values: [projectId, now.toString()],
  });
  await tx.query({
    text: `update place set storeys = 6, has_lift = (code = '3') where project_id = $1 and kind = 'building'`,
    values: [projectId],
  });
}
