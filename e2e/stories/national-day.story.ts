import { decidesStandard } from '../support/decides-standard.ts';
import { expect, test } from '../support/people.ts';

// The calendars of 2025: free from the 1st to the 8th of October, Saturday the 11th worked for it.
test('a repair over National Day is due after the holidays and the Saturday made up for them, and says why', {
  tag: '@desk',
}, async ({ comesIn, desk, unique }) => {
  // No other story logs a repair of this kind.
  await decidesStandard(await comesIn('manager'), {
    process: 'repair',
    clock: 'finish',
    facts: { urgency: 'normal', category: 'wallsRoof' },
    targetSeconds: 45 * 3600,
    calendar: 'officeHours',
  });
  await desk.logs({
    caller: '王秀兰',
    kind: '报修',
    words: `外墙渗水 ${unique}`,
    choices: ['墙面屋面'],
    at: '2025-09-30 10:00',
  });
  await desk.opensWhatWasSaved();
  const { page } = desk;
  const finish = page.getByRole('region', { name: '时限' }).getByRole('listitem').filter({ hasText: '修好' });
  await expect(finish.getByTitle('2025-10-14 10:00:00', { exact: true })).toBeVisible();
  await expect(finish).toContainText('只算办公时间');

  await finish.getByRole('button', { name: '“修好”为什么是这个时间？' }).click();
  const why = page.getByRole('dialog', { name: '“修好”为什么是这个时间？' });
  await expect(why).toContainText('国务院公布的节假日不计，调休上班的日子照算');
  await expect(why).toContainText('一共给 45 小时');
  const part = (words: RegExp) => why.getByRole('listitem').filter({ hasText: words });
  await expect(part(/^国庆节5 天/)).toContainText('10月1日 周三');
  await expect(part(/^中秋节1 天/)).toContainText('10月6日 周一');
  await expect(part(/^国庆节2 天/)).toContainText('10月8日 周三');
  await expect(part(/^国庆节调休上班9 小时/)).toContainText('10月11日 周六');
});
