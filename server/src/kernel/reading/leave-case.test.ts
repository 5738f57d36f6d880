import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppUnderTest, appUnderTest, type CaseView } from '../../testing/app-under-test.ts';

let app: AppUnderTest;
beforeAll(async () => {
  app = await appUnderTest();
});
afterAll(() => app.close());

test('the answer to a command shows the case as everybody who reads it afterwards sees it', async () => {
  const desk = app.as('desk');
  const tech = app.as('tech');
  const same = async (answered: CaseView, reader: typeof desk) => {
    expect(answered).toEqual(await reader.see(answered.id));
    return answered;
  };
  const opened = await desk.open({
    process: 'repair',
    placeId: app.estate.houses.auntWang.id,
    placeText: '北阳台，请先打 13812345678',
    person: { id: app.estate.residents.auntWang.id },
    description: '水管漏水',
    urgency: 'urgent',
  });
  await same(opened, desk);
  const stranger = { name: '赵先生', phone: '13911112222' };
  await same(await desk.open({ process: 'inquiry', description: '物业费怎么交', person: stranger }), desk);
  await same(await desk.open({ process: 'repair', description: '另一处也漏', parentId: opened.id }), desk);
  const assigned = await desk.act(opened, 'assign', {
    assigneeId: app.estate.staff.tech.id,
    note: '带一个角阀',
  });
  const current = await same(await tech.act(assigned, 'accept'), tech);
  const onSite = await same(await tech.act(current, 'arrive'), tech);
  const finished = await same(await tech.act(onSite, 'finish', { result: '换了角阀' }), tech);
  const confirmed = await same(await desk.act(finished, 'confirm', { satisfaction: 'satisfied' }), desk);
  const child = confirmed.children.find((one) => one.relation === 'child')!;
  await desk.act(await desk.see(child.id), 'cancel', { reason: 'duplicate' });
  // An urgent repair that closes opens its call-back in the same command.
  const closed = await same(await desk.act(await desk.see(opened.id), 'close'), desk);
  expect(closed.children.map((one) => one.relation)).toContain('callback');
});
