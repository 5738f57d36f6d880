import { ImportRefusal, refusals } from './import-refusal.ts';

/** What history knows of a case. */
export const fields = ['id', 'title', 'description', 'reply', 'occurredAt', 'repliedAt', 'person'] as const;
export type Field = (typeof fields)[number];

/** Field -> the column it is read from. */
export type Mapping = Partial<Record<Field, string>>;

/** Reads `field=column` as typed after --map. */
export function readMapping(typed: readonly string[]): Mapping {
  const mapping: Mapping = {};
  for (const one of typed) {
    const [, field, column] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/s.exec(one) ?? [];
    if (!field || !column) throw new ImportRefusal(refusals.badMap);
    if (!(fields as readonly string[]).includes(field)) {
      throw new ImportRefusal(refusals.noSuchField, { field, known: fields.join(', ') });
    }
    mapping[field as Field] = column;
  }
  return mapping;
}

/** The mapping for a file with a head: what was said, and for the rest what its columns are usually called. */
export function mapColumns(columns: readonly string[], said: Mapping): Mapping {
  const known = columns.join('、');
  for (const column of Object.values(said)) {
    if (!columns.includes(column)) throw new ImportRefusal(refusals.noSuchColumn, { column, known });
  }
  const mapping = guessColumns(columns, said);
  for (const field of ['id', 'occurredAt'] as const) {
    if (!mapping[field]) throw new ImportRefusal(refusals.columnMissing, { field, known });
  }
  if (!mapping.description && !mapping.title) {
    throw new ImportRefusal(refusals.columnMissing, { field: 'description', known });
  }
  return mapping;
}

/** The same without a word about what is missing: each row of a file without a head speaks for itself. */
export function guessColumns(columns: readonly string[], said: Mapping): Mapping {
  const mapping: Mapping = { ...said };
  const taken = new Set(Object.values(said));
  for (const field of fields) {
    if (mapping[field]) continue;
    const found = usual[field]
      .map((name) => columns.find((column) => plain(column) === name && !taken.has(column)))
      .find((column) => column !== undefined);
    if (!found) continue;
    mapping[field] = found;
    taken.add(found);
  }
  return mapping;
}

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*：:-]/g, '');

const usual: Record<Field, readonly string[]> = {
  id: ['id', 'externalid', 'number', '编号', '留言编号', '投诉编号', '工单编号', '工单号', '单号'],
  title: ['title', 'subject', '标题', '主题', '留言主题', '投诉主题'],
  description: [
    'detail',
    'description',
    'content',
    '内容',
    '详情',
    '留言详情',
    '留言内容',
    '投诉内容',
    '详细内容',
    '描述',
  ],
  reply: ['reply', 'answer', '回复', '答复', '回复内容', '答复内容', '答复意见', '处理结果'],
  occurredAt: [
    'createdat',
    'occurredat',
    'time',
    '时间',
    '留言时间',
    '投诉时间',
    '创建时间',
    '登记时间',
    '受理时间',
  ],
  repliedAt: ['repliedat', 'answeredat', '回复时间', '答复时间', '办结时间'],
  person: ['user', 'person', 'name', '姓名', '用户', '留言用户', '客户', '客户姓名', '业主', '投诉人'],
};
