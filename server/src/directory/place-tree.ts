import { fail } from '../platform/errors/fail.ts';
import { placeKindLabels } from './archive-fields.ts';

export interface ParentPlace {
  id: string;
  projectId: string;
  kind: string;
  code: string;
  name: string;
  removed: boolean;
}

/** What may stand below what; `top` is the project itself. The order is strict, so no place can end up below itself. */
const standsIn: Record<string, readonly string[]> = {
  phase: ['top'],
  building: ['top', 'phase'],
  unit: ['building'],
  house: ['top', 'phase', 'building', 'unit'],
  publicArea: ['top', 'phase', 'building', 'unit'],
  venue: ['top', 'phase', 'building', 'publicArea'],
  facility: ['top', 'phase', 'building', 'unit', 'publicArea', 'venue'],
  parkingSpace: ['top', 'phase', 'building', 'publicArea'],
};

/** Throws request.invalid where such a place cannot stand below this one. */
export function checkParent(kind: string, parent: ParentPlace | null): void {
  if (standsIn[kind]?.includes(parent?.kind ?? 'top')) return;
  const what = placeKindLabels[kind]!;
  const above = parent ? placeKindLabels[parent.kind]! : { zh: '项目', en: 'project' };
  fail('request.invalid', {}, [
    {
      path: '/parentId',
      message: {
        zh: `${what.zh}不能直接放在${above.zh}下面`,
        en: `A ${what.en.toLowerCase()} cannot stand directly below a ${above.en.toLowerCase()}`,
      },
    },
  ]);
}

/** The way people here say it, from the building down: 3栋2单元501. */
export function derivedName(kind: string, code: string, parent: ParentPlace | null): string {
  const above = parent && ['building', 'unit'].includes(parent.kind) ? parent.name : '';
  if (kind === 'phase') return endsWith(code, '期');
  if (kind === 'building') return endsWith(code, '栋');
  if (kind === 'unit') return `${above}${endsWith(code, '单元')}`;
  return `${above}${code}`;
}

/** 3 is 3栋 and 二 is 二期; what has a word of its own (A座, 综合楼) keeps it. */
const endsWith = (code: string, word: string): string =>
  /^([0-9A-Za-z]+|[一二三四五六七八九十]+)$/.test(code) ? `${code}${word}` : code;
