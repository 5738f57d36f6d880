import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Bilingual } from '../errors/fail.ts';
import { formats, visible } from './formats.ts';
import { withoutNumbers } from './without-numbers.ts';

type Params = Record<string, unknown>;
type Describe = (params: Params, error: ErrorObject) => Bilingual;

/** What is wrong, to be read after the field's name. */
export function describeProblem(error: ErrorObject): Bilingual {
  const describe = problems[error.keyword];
  return describe ? describe(error.params, error) : { zh: '的内容不正确', en: 'is not right' };
}

/** The field's name as people know it: its `label`, else its `title`, else its key. */
export function nameOf(error: ErrorObject): Bilingual {
  const missing = error.params.missingProperty ?? error.params.additionalProperty;
  const key = (missing ?? error.params.unevaluatedProperty ?? lastKey(error.instancePath)) as string;
  const parent = error.parentSchema as Params | undefined;
  const own = missing === undefined ? parent : (parent?.properties as Record<string, Params>)?.[key];
  const label = own?.label as Bilingual | undefined;
  if (label?.zh && label.en) return { zh: label.zh, en: label.en };
  if (typeof own?.title === 'string') return { zh: own.title, en: own.title };
  if (error.keyword === 'discriminator') return nameOfTag(error);
  if (missing === undefined && /^\d{1,9}$/.test(key)) {
    return { zh: `第 ${Number(key) + 1} 项`, en: `entry ${Number(key) + 1}` };
  }
  const shown = printable(withoutNumbers(key));
  return key === '' ? { zh: '提交的内容', en: 'what was sent' } : { zh: `“${shown}”`, en: `"${shown}"` };
}

function nameOfTag({ params, parentSchema }: ErrorObject): Bilingual {
  const tag = String(params.tag);
  const label = tagSchemas(parentSchema as Params, tag)[0]?.label as Bilingual | undefined;
  return label ?? { zh: `“${tag}”`, en: `"${tag}"` };
}

/** The schema of the telling-apart field in every branch. */
function tagSchemas(parent: Params, tag: string): Params[] {
  return ((parent.oneOf ?? []) as { properties: Params }[]).map((branch) => branch.properties[tag] as Params);
}

const typeNames: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'text' },
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '对象', en: 'an object' },
  null: { zh: '空', en: 'empty' },
};

const standardFormats: Readonly<Record<string, Bilingual>> = {
  'date-time': { zh: '应为带时区的时间', en: 'must be a time with its offset' },
  time: { zh: '应为时间', en: 'must be a time of day' },
  uuid: { zh: '应为一个编号（UUID）', en: 'must be an id (a UUID)' },
  email: { zh: '应为邮箱地址', en: 'must be an e-mail address' },
  uri: { zh: '应为网址', en: 'must be a web address' },
};

const problems: Readonly<Record<string, Describe>> = {
  required: () => ({ zh: '必须填写', en: 'is required' }),
  additionalProperties: unknownField,
  unevaluatedProperties: unknownField,
  type: ({ type }, error) => wrongType(type, error.data),
  enum: ({ allowedValues }, error) => oneOfThese(allowedValues as unknown[], error.parentSchema as Params),
  const: ({ allowedValue }, error) => oneOfThese([allowedValue], error.parentSchema as Params),
  anyOf: noneFits,
  oneOf: noneFits,
  discriminator: ({ tag }, error) =>
    oneOfThese(
      tagSchemas(error.parentSchema as Params, String(tag)).map((schema) => schema.const),
      {},
    ),
  minLength: ({ limit }) =>
    limit === 1
      ? { zh: '不能为空', en: 'must not be empty' }
      : { zh: `至少 ${limit} 个字`, en: `must have at least ${limit} characters` },
  maxLength: ({ limit }) => ({ zh: `最多 ${limit} 个字`, en: `must have at most ${limit} characters` }),
  pattern: ({ pattern }) =>
    pattern === visible
      ? { zh: '不能为空', en: 'must not be empty' }
      : { zh: '的格式不正确', en: 'does not have the right form' },
  format: ({ format }) =>
    formats[String(format)]?.says ??
    standardFormats[String(format)] ?? { zh: '的格式不正确', en: 'does not have the right form' },
  minimum: ({ limit }) => ({ zh: `不能小于 ${limit}`, en: `must be at least ${limit}` }),
  maximum: ({ limit }) => ({ zh: `不能大于 ${limit}`, en: `must be at most ${limit}` }),
  exclusiveMinimum: ({ limit }) => ({ zh: `必须大于 ${limit}`, en: `must be more than ${limit}` }),
  exclusiveMaximum: ({ limit }) => ({ zh: `必须小于 ${limit}`, en: `must be less than ${limit}` }),
  multipleOf: ({ multipleOf }) => ({
    zh: `必须是 ${multipleOf} 的倍数`,
    en: `must be a multiple of ${multipleOf}`,
  }),
  minItems: ({ limit }) => ({ zh: `至少 ${limit} 项`, en: `must have at least ${limit} entries` }),
  maxItems: ({ limit }) => ({ zh: `最多 ${limit} 项`, en: `must have at most ${limit} entries` }),
  uniqueItems: () => ({ zh: '不能有重复的项', en: 'must not repeat an entry' }),
  minProperties: ({ limit }) => ({ zh: `至少 ${limit} 个字段`, en: `must have at least ${limit} fields` }),
  maxProperties: ({ limit }) => ({ zh: `最多 ${limit} 个字段`, en: `must have at most ${limit} fields` }),
};

function unknownField(): Bilingual {
  return { zh: '不是可用的字段', en: 'is not a known field' };
}

function wrongType(type: unknown, data: unknown): Bilingual {
  if (Array.isArray(data) && type !== 'array')
    return { zh: '只能出现一次', en: 'must be given once, not as a list' };
  const names = [type]
    .flat()
    .map((name) => typeNames[String(name)] ?? { zh: String(name), en: String(name) });
  return {
    zh: `应为${names.map(({ zh }) => zh).join('或')}`,
    en: `must be ${names.map(({ en }) => en).join(' or ')}`,
  };
}

function noneFits(_params: Params, error: ErrorObject): Bilingual {
  const branches = (error.schema ?? []) as Params[];
  const values = branches.flatMap((branch) =>
    'const' in branch ? [branch.const] : ((branch.enum as unknown[]) ?? []),
  );
  const literal = branches.every((branch) => 'const' in branch || 'enum' in branch || branch.type === 'null');
  if (literal && values.length > 0) return oneOfThese(values, error.parentSchema as Params);
  return { zh: '不符合任何一种允许的形式', en: 'has none of the allowed forms' };
}

function oneOfThese(values: readonly unknown[], schema: Params): Bilingual {
  const labels = (schema.labels ?? {}) as Record<string, Partial<Bilingual> | undefined>;
  const list = (language: keyof Bilingual, comma: string) =>
    values
      .map((value) => {
        const label = labels[String(value)]?.[language];
        return label ? `${value} (${label})` : String(value);
      })
      .join(comma);
  if (values.length === 1) return { zh: `只能是 ${list('zh', '')}`, en: `must be ${list('en', '')}` };
  return { zh: `只能是其中之一：${list('zh', '、')}`, en: `must be one of: ${list('en', ', ')}` };
}

function lastKey(instancePath: string): string {
  const key = instancePath.slice(instancePath.lastIndexOf('/') + 1);
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

function printable(key: string): string {
  return key
    .slice(0, 80)
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '�');
}
