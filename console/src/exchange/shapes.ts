import type { Answer, ItemOf } from '../api/shapes.ts';

export type ImportRow = ItemOf<'getImports'>;
export type ImportFile = Answer<'getImportsById'>;
export type ImportProblem = ImportFile['problems'][number];

export const isUnderWay = (state: string) => state === 'checking' || state === 'applying';
