import { expect, type Page } from '@playwright/test';

interface Decided {
  process: string;
  clock: string;
  facts?: Record<string, string>;
  targetSeconds?: number;
  calendar?: string;
  steps?: unknown[];
}

/** What holds from now on in the project of whoever's page it is; what is left out, the handbook says again. */
export async function decidesStandard(
  { request }: Page,
  { process, clock, facts = {}, targetSeconds, calendar, steps }: Decided,
): Promise<void> {
  const me = await (await request.get('/api/me')).json();
  const unitId = me.projects[0].id;
  const { processes } = await (await request.get('/api/standards', { params: { unit: unitId } })).json();
  const { basedOn } = processes
    .find(({ key }: { key: string }) => key === process)
    .clocks.find(({ key }: { key: string }) => key === clock);
  const answer = await request.post('/api/standards', {
    data: {
      unitId,
      process,
      clock,
      facts,
      targetSeconds: targetSeconds ?? null,
      calendar: calendar ?? null,
      steps: steps ?? null,
      basedOn,
      applyTo: 'new',
    },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}
