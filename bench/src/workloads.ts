import { randomUUID } from 'node:crypto';
import type { Known } from './grow.ts';

export interface Asked {
  method: 'GET' | 'POST';
  path: string;
  body?: string;
}

/** What the load needs to know of the demo estate. */
export interface Planted {
  staffId: string;
  houses: { placeId: string; personId: string }[];
}

export interface World extends Planted {
  /** What a grown estate holds; without it what the run itself has opened is read, and words alone are searched. */
  known: Known | null;
}

/** Ids that earlier answers gave; acting uses cases up, reading does not. */
export interface Stock {
  opened: string[];
  untouched: string[];
  floor: string[];
}

export interface Workload {
  floor: boolean;
  /** A fresh sequence of requests for one client; each is asked for after the answer to the one before. */
  client(world: World, stock: Stock): () => Asked;
  answered?(stock: Stock, id: string): void;
}

export type WorkloadName =
  | 'floorInsert'
  | 'open'
  | 'act'
  | 'floorSelect'
  | 'read'
  | 'list'
  | 'search'
  | 'searchTail'
  | 'searchPhone'
  | 'searchInitials'
  | 'searchHouse';

export const workloads: Record<WorkloadName, Workload> = {
  floorInsert: {
    floor: true,
    client: (world) => () => post('/api/floor', opening(world)),
    answered: (stock, id) => stock.floor.push(id),
  },
  open: {
    floor: false,
    client: (world) => () => post('/api/cases', opening(world)),
    answered: (stock, id) => {
      stock.opened.push(id);
      stock.untouched.push(id);
    },
  },
  act: { floor: false, client: actThrough },
  floorSelect: {
    floor: true,
    client: (_, stock) => () => get(`/api/floor/${any(stock.floor)}`),
  },
  read: {
    floor: false,
    client: (world, stock) => () => get(`/api/cases/${any(world.known?.caseIds ?? stock.opened)}`),
  },
  list: { floor: false, client: () => () => get('/api/cases?open=true&order=due&limit=50') },
  search: { floor: false, client: () => () => search(any(things)) },
  searchTail: { floor: false, client: (world) => () => search(any(world.known!.phoneTails)) },
  searchPhone: { floor: false, client: (world) => () => search(any(world.known!.phones)) },
  searchInitials: { floor: false, client: (world) => () => search(any(world.known!.initials)) },
  searchHouse: { floor: false, client: (world) => () => search(any(world.known!.houses)) },
};

/** From assigned to finished, four actions on a case of its own, then the next case. */
function actThrough(world: World, stock: Stock): () => Asked {
  const steps = [
    ['assign', { assigneeId: world.staffId }],
    ['accept', {}],
    ['arrive', {}],
    ['finish', { result: '更换角阀一个，试水正常' }],
  ] as const;
  let id = '';
  let at: number = steps.length;
  return () => {
    if (at === steps.length) {
      id = stock.untouched.pop() ?? '';
      if (!id) throw new Error('There is no case left to act on; open more first.');
      at = 0;
    }
    const [action, input] = steps[at]!;
    at += 1;
    return post(`/api/cases/${id}/actions/${action}`, { commandId: randomUUID(), version: at, ...input });
  };
}

function opening(world: World): Record<string, unknown> {
  const { placeId, personId } = any(world.houses);
  return {
    commandId: randomUUID(),
    process: 'repair',
    channel: 'call',
    placeId,
    person: { id: personId },
    description: `${any(rooms)}${any(things)}${any(troubles)}，${any(wishes)}`,
    urgency: Math.random() < 0.1 ? 'urgent' : 'normal',
    category: any(['water', 'electricity', 'doorsWindows', 'other']),
  };
}

const rooms = ['厨房', '主卧', '次卧', '卫生间', '阳台', '客厅', '书房', '玄关', '楼道', '地下室'];
const things = [
  '水管',
  '地漏',
  '灯具',
  '插座',
  '门锁',
  '窗户',
  '马桶',
  '热水器',
  '墙面',
  '可视对讲',
  '水槽',
  '空调',
];
const troubles = ['漏水了', '坏了', '一直响', '关不上', '没有反应', '堵住了', '松动了', '跳闸了'];
const wishes = [
  '麻烦今天来看一下',
  '下午三点以后家里有人',
  '来之前请打电话',
  '家里有老人，比较急',
  '上次修过又这样',
];

const any = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;
const search = (q: string): Asked => post('/api/search', { q });
const get = (path: string): Asked => ({ method: 'GET', path });
const post = (path: string, body: unknown): Asked => ({ method: 'POST', path, body: JSON.stringify(body) });
