import { actorOf } from '../directory/enter.queries.ts';
import { projectScope } from '../directory/scope.ts';
import { openCase } from '../kernel/opening/open-case.ts';
import type { House } from '../modules/house.ts';
import { inTransaction } from '../platform/db/tx.ts';
import { aSmallEstate } from './a-small-estate.ts';
import { fillArchives } from './fill-archives.ts';

/** Plants the demo estate into an empty database; answers whether it did. */
export async function plantDemo(house: House): Promise<boolean> {
  const { rows } = await house.pool.query('select exists (select from org_unit) as found');
  if (rows[0].found) return false;
  const estate = await aSmallEstate(house);
  const now = house.now();
  await inTransaction(house.pool, null, async (unscoped) => {
    const tx = unscoped.as(projectScope(estate.project.id));
    await fillArchives(tx, house, estate);
    const [row] = await tx.query<{ user_id: string }>({
      text: 'select user_id from staff where id = $1',
      values: [estate.staff.desk.id],
    });
    const desk = (await actorOf(tx, row!.user_id, now))!;
    const { auntWang, mrChen } = estate.residents;
    const some = [
      {
        process: 'repair',
        placeId: estate.houses.auntWang.id,
        person: { id: auntWang.id },
        description: '厨房水槽下面漏水，地上已经有积水',
        minutesAgo: 50,
        input: { category: 'water' },
      },
      {
        process: 'repair',
        placeId: estate.publicAreas.lobby.id,
        description: '电梯停在 4 楼，有人被困',
        minutesAgo: 6,
        input: { urgency: 'urgent', area: 'publicArea', category: 'lift' },
      },
      {
        process: 'inquiry',
        placeId: estate.houses.mrChen.id,
        person: { id: mrChen.id },
        description: '想问一下装修押金什么时候可以退',
        minutesAgo: 20,
        input: { topic: 'fees' },
      },
      {
        process: 'complaint',
        placeId: estate.publicAreas.garage.id,
        person: { id: mrChen.id },
        description: '地下车库的灯坏了两个星期，报过两次没人修',
        minutesAgo: 130,
        input: { class: 'efficiency' },
      },
      {
        process: 'suggestion',
        placeId: estate.publicAreas.garden.id,
        person: { id: auntWang.id },
        description: '建议在中心花园加两把有靠背的长椅，老人坐着方便',
        minutesAgo: 300,
        input: {},
      },
      {
        process: 'praise',
        person: { id: auntWang.id },
        description: '李师傅昨天下雨还上门帮我修水管，非常感谢',
        minutesAgo: 200,
        input: { praisedId: estate.staff.tech.id },
      },
    ];
    for (const { minutesAgo, ...asked } of some) {
      await openCase(house.kernel, tx, desk, now, {
        ...asked,
        projectId: estate.project.id,
        channel: 'call',
        occurredAt: now.subtract({ minutes: minutesAgo }).toString(),
      });
    }
  });
  house.wakeWorker();
  return true;
}
