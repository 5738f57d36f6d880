import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { FieldSchema, Label } from '../api/shapes.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { useSpeech } from '../words/language.ts';
import { type PromiseShown, promiseKeys, type Register } from './promise-queries.ts';

type Values = Record<string, unknown>;

/** A promise as it hangs on the wall, and the clock it is measured by. */
export function PromiseDialog(props: {
  register: Register;
  promise: PromiseShown | null;
  onClose: () => void;
}) {
  const { register, promise, onClose } = props;
  const { t } = useSpeech();
  const [measure, setMeasure] = useState<string | undefined>(promise ? measureOf(promise) : undefined);
  const schema = promiseSchema(register, measure, promise);
  const title = t(promise ? 'promises.changeTitle' : 'promises.addTitle');
  return (
    <FormDialog
      refreshes={promiseKeys}
      id="promise"
      title={title}
      intro={t('promises.formHelp')}
      schema={schema}
      {...(promise ? { initial: valuesOf(promise), version: promise.version } : {})}
      submit={t('promises.save')}
      onValue={(values) => setMeasure(values.measure as string | undefined)}
      send={(values, seen) =>
        promise
          ? ask('POST', `/api/promises/${promise.id}/versions`, {
              body: { ...bodyOf(values, schema), version: seen.version },
            })
          : ask('POST', '/api/promises', { body: bodyOf(values, schema) })
      }
      onClose={onClose}
      told={title}
    />
  );
}

export function Review({ promise, onClose }: { promise: PromiseShown; onClose: () => void }) {
  const { t, say } = useSpeech();
  return (
    <FormDialog
      refreshes={promiseKeys}
      id="review"
      title={t('promises.reviewTitle', { sentence: say(promise.sentence) })}
      intro={t('promises.reviewHelp')}
      schema={{ type: 'object', properties: { note: words('复核意见', 'Note', 500) } }}
      submit={t('promises.review')}
      version={promise.version}
      send={({ note }, { version }) =>
        ask('POST', `/api/promises/${promise.id}/reviews`, { body: { version, ...(note ? { note } : {}) } })
      }
      onClose={onClose}
      told={t('promises.review')}
    />
  );
}

export function Withdraw({ promise, onClose }: { promise: PromiseShown; onClose: () => void }) {
  const { t, say } = useSpeech();
  return (
    <FormDialog
      refreshes={promiseKeys}
      id="withdraw"
      title={t('promises.withdrawTitle', { sentence: say(promise.sentence) })}
      intro={t('promises.withdrawHelp')}
      schema={{ type: 'object', properties: {} }}
      submit={t('promises.withdraw')}
      danger
      version={promise.version}
      send={(_, { version }) => ask('POST', `/api/promises/${promise.id}/withdraw`, { body: { version } })}
      onClose={onClose}
      told={t('promises.withdraw')}
    />
  );
}

const label = (zh: string, en: string): Label => ({ zh, en });
const words = (zh: string, en: string, maxLength: number): FieldSchema => ({
  type: 'string',
  label: label(zh, en),
  maxLength,
});
const choice = (name: Label, of: [string, Label][]): FieldSchema => ({
  type: 'string',
  label: name,
  enum: of.map(([key]) => key),
  labels: Object.fromEntries(of),
});

const everyCase = 'all';

/** Which cases there are to choose from follows from the process; what a promise names together stays together. */
function promiseSchema(
  { units, clocks }: Register,
  measure: string | undefined,
  promise: PromiseShown | null,
): FieldSchema {
  const chosen = clocks.find((one) => measureOf(one) === measure);
  const single = (chosen?.facts ?? []).flatMap((fact) =>
    fact.values.map((one): [string, Label] => [
      `${fact.key}=${one.value}`,
      factLabel([{ label: fact.label, valueLabel: one.label }]),
    ]),
  );
  const held = promise && measureOf(promise) === measure ? promise.facts : [];
  const facts = held.length > 1 ? [...single, [factsKey(held), factLabel(held)] as [string, Label]] : single;
  return {
    type: 'object',
    properties: {
      sentenceZh: words('承诺（中文）', 'Sentence in Chinese', 200),
      sentenceEn: words('承诺（英文）', 'Sentence in English', 200),
      unitId: choice(
        label('适用单位', 'Unit'),
        units.map((one) => [one.id, label(one.name, one.name)]),
      ),
      publishedWhere: words('公示位置', 'Published where', 200),
      publishedOn: { type: 'string', format: 'date', label: label('公示日期', 'Published since') },
      measure: choice(
        label('对应时限', 'Measured by'),
        clocks.map((one) => [
          measureOf(one),
          label(
            `${one.processLabel.zh} · ${one.clockLabel.zh}`,
            `${one.processLabel.en} · ${one.clockLabel.en}`,
          ),
        ]),
      ),
      ...(facts.length > 0
        ? {
            fact: choice(label('适用工单', 'Cases it is about'), [
              [everyCase, label('全部', 'All')],
              ...facts,
            ]),
          }
        : {}),
      wantedShare: {
        type: 'number',
        label: label('目标兑现率（%）', 'Wanted share (%)'),
        minimum: 1,
        maximum: 100,
        default: 95,
      },
    },
    required: [
      'sentenceZh',
      'sentenceEn',
      'unitId',
      'publishedWhere',
      'publishedOn',
      'measure',
      'wantedShare',
    ],
  };
}

const measureOf = ({ process, clock }: { process: string; clock: string }) => `${process}.${clock}`;

const factsKey = (facts: { key: string; value: unknown }[]): string =>
  facts.map(({ key, value }) => `${key}=${value}`).join('&') || everyCase;

const factLabel = (facts: { label: Label; valueLabel: Label }[]): Label =>
  label(
    facts.map((one) => `${one.label.zh}：${one.valueLabel.zh}`).join('，'),
    facts.map((one) => `${one.label.en}: ${one.valueLabel.en}`).join(', '),
  );

function valuesOf(promise: PromiseShown): Values {
  return {
    sentenceZh: promise.sentence.zh,
    sentenceEn: promise.sentence.en,
    unitId: promise.unit.id,
    publishedWhere: promise.publishedWhere,
    publishedOn: promise.publishedOn,
    measure: measureOf(promise),
    fact: factsKey(promise.facts),
    wantedShare: promise.wantedShare,
  };
}

/** What was chosen for another clock is no choice for this one, and is not sent along. */
function bodyOf(values: Values, schema: FieldSchema) {
  const [process, clock] = String(values.measure).split('.');
  const isOffered = values.fact !== everyCase && schema.properties?.fact?.enum?.includes(values.fact);
  const pairs = isOffered ? String(values.fact).split('&') : [];
  return {
    unitId: values.unitId,
    sentence: { zh: values.sentenceZh, en: values.sentenceEn },
    publishedWhere: values.publishedWhere,
    publishedOn: values.publishedOn,
    process,
    clock,
    facts: Object.fromEntries(pairs.map((pair) => pair.split('='))),
    wantedShare: values.wantedShare,
  };
}
