import { expect, test } from 'vitest';
import { type Draft, emptyDraft, withoutNumbers } from './draft.ts';

test('no phone number outlives the tab, wherever it was typed', () => {
  const draft: Draft = {
    ...emptyDraft(),
    caller: { kind: 'new', name: '张伟 138 1234 5678', phone: '13812345678' },
    description: '漏水，回电 138-1234-5678 或０１０-12345678',
    placeText: '门口，电话13912345678',
    forms: { any: { note: 'call 13712345678', list: ['13612345678'] } },
  };
  const kept = JSON.stringify({ ...withoutNumbers(draft), commandId: '' });
  expect(kept).not.toMatch(/[0-9０-９](?:[\s-]?[0-9０-９]){6}/);
  expect(kept).toContain('漏水');
});

test('houses, times and ids survive, as they are no numbers to hide', () => {
  const draft: Draft = {
    ...emptyDraft(),
    place: { id: '01890000-0000-7000-8000-000000000001', name: '3栋2单元501' },
    occurredAt: '2026-03-01T06:00:00.000Z',
    description: '3-2-501 漏水',
    forms: { any: { whom: '01890000-0000-7000-8000-000000000002' } },
  };
  expect(withoutNumbers(draft)).toEqual(draft);
});
