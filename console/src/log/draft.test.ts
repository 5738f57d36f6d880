import { expect, test } from 'vitest';
import { type Draft, emptyDraft, emptyRequest, withHouse, withoutNumbers } from './draft.ts';

const house = { id: '01890000-0000-7000-8000-000000000001', name: '3栋2单元501' };
const garage = { id: '01890000-0000-7000-8000-000000000003', name: '地下车库' };

test('no phone number outlives the tab, wherever it was typed', () => {
  const draft: Draft = {
    ...emptyDraft(),
    caller: { kind: 'new', name: '张伟 138 1234 5678', phone: '13812345678' },
    requests: [
      { ...emptyRequest(null), description: '漏水' },
      {
        ...emptyRequest(null),
        description: '回电 138-1234-5678 或０１０-12345678',
        placeText: '门口，电话13912345678',
        forms: { any: { note: 'call 13712345678', list: ['13612345678'] } },
      },
    ],
  };
  const safe = withoutNumbers(draft);
  const kept = JSON.stringify({
    ...safe,
    commandId: '',
    requests: safe.requests.map((request) => ({ ...request, key: '' })),
  });
  expect(kept).not.toMatch(/[0-9０-９](?:[\s-]?[0-9０-９]){6}/);
  expect(kept).toContain('漏水');
});

test('houses, times and ids survive, as they are no numbers to hide', () => {
  const draft: Draft = {
    ...emptyDraft(),
    occurredAt: '2026-03-01T06:00:00.000Z',
    requests: [
      {
        ...emptyRequest(null),
        place: house,
        description: '3-2-501 漏水',
        forms: { any: { whom: '01890000-0000-7000-8000-000000000002' } },
      },
    ],
  };
  expect(withoutNumbers(draft)).toEqual(draft);
});

test('another request starts at the house of the first, and follows the caller unless it was set apart', () => {
  const first = { ...emptyRequest(null), place: house };
  const same = emptyRequest(first);
  const apart = { ...emptyRequest(first), place: garage };
  expect(same.place).toEqual(house);
  const moved = withHouse([first, same, apart], { id: house.id.replace(/1$/, '9'), name: '3栋2单元502' });
  expect(moved.map((request) => request.place?.name)).toEqual(['3栋2单元502', '3栋2单元502', '地下车库']);
});
