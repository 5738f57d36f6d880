import type { AppUnderTest, CaseView } from './app-under-test.ts';

/** So many hours after the turned clock. */
export const hoursLater = (app: AppUnderTest, hours: number): string =>
  app
    .now()
    .add({ minutes: hours * 60 })
    .toString();

/** What a technician fills in who has to come again. */
export const holdUntil = (until: string, more: object = {}) => ({
  holdReason: 'residentAway',
  holdUntil: until,
  toldBy: 'call',
  note: '周四回来再修',
  ...more,
});

/** A repair in Aunt Wang's kitchen that the technician has accepted. */
export async function acceptedRepair(app: AppUnderTest, more: object = {}): Promise<CaseView> {
  const opened = await app.as('desk').open({
    process: 'repair',
    description: '厨房漏水',
    person: { id: app.estate.residents.auntWang.id },
    ...more,
  });
  const assigned = await app.as('desk').act(opened, 'assign', { assigneeId: app.estate.staff.tech.id });
  return app.as('tech').act(assigned, 'accept');
}

/** Why an action is shown and cannot be taken. */
export const reasonOf = (seen: CaseView, key: string): string | undefined =>
  seen.actions.find((action) => action.key === key)?.disabledReason?.zh;
