import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { FieldSchema, Label } from '../api/shapes.ts';
import { ask } from '../archives/ask.ts';
import { FormDialog } from '../archives/FormDialog.tsx';
import { useSpeech } from '../words/language.ts';
import type { PromiseShown, Register } from './promise-queries.ts';

type Values = Record<string, unknown>;

export function useDone() {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { t } = useSpeech();
  return (label: string) => {
    client.invalidateQueries({ queryKey: ['promises'] });
    message.success(t('case.done', { label }));
  };
}

/** A promise as it hangs on the wall, and the clock it is measured by. */
export function PromiseDialog(props: {
  register: Register;
  promise: PromiseShown | null;
  onClose: () => void;
}) {
  const { register, promise, onClose } = props;
  const { t } = useSpeech();
  const done = useDone();
  const [measure, setMeasure] = useState<string | undefined>(promise ? measureOf(promise) : undefined);
  const schema = promiseSchema(register, measure);
  const title = t(promise ? 'promises.changeTitle' : 'promises.addTitle');
  return (
    <FormDialog
      id="promise"
      title={title}
      intro={t('promises.formHelp')}
      schema={schema}
      {...(promise ? { initial: valuesOf(promise), version: promise.version } : {})}
      submit={t('promises.save')}
      onValue={(values) => setMeasure(values.measure as string | undefined)}
      send={(values) =>
        promise
          ? ask('POST', `/api/promises/${promise.id}/versions`, {
              body: { ...bodyOf(values), version: promise.version },
            })
          : ask('POST', '/api/promises', { body: bodyOf(values) })
      }
      onClose={onClose}
      onDone={() => done(title)}
    />
  );
}

export function Review({ promise, onClose }: { promise: PromiseShown; onClose: () => void }) {
  const { t, say } = useSpeech();
  const done = useDone();
  return (
    <FormDialog
      id="review"
      title={t('promises.reviewTitle', { sentence: say(promise.sentence) })}
      intro={t('promises.reviewHelp')}
      schema={{ type: 'object', properties: { note: words('复核意见', 'Note', 500) } }}
      submit={t('promises.review')}
      send={({ note }) =>
        ask('POST', `/api/promises/${promise.id}/reviews`, {
          body: { version: promise.version, ...(note ? { note } : {}) },
        })
      }
      onClose={onClose}
      onDone={() => done(t('promises.review'))}
    />
  );
}

export function Withdraw({ promise, onClose }: { promise: PromiseShown; onClose: () => void }) {
  const { t, say } = useSpeech();
  const done = useDone();
  return (
    <FormDialog
      id="withdraw"
      title={t('promises.withdrawTitle', { sentence: say(promise.sentence) })}
      intro={t('promises.withdrawHelp')}
      schema={{ type: 'object', properties: {} }}
      submit={t('promises.withdraw')}
      danger
      send={() => ask('POST', `/api/promises/${promise.id}/withdraw`, { body: { version: promise.version } })}
      onClose={onClose}
      onDone={() => done(t('promises.withdraw'))}
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

/** Which cases there are to choose from follows from the process. */
function promiseSchema({ units, clocks }: Register, measure: string | undefined): FieldSchema {
  const chosen = clocks.find((one) => measureOf(one) === measure);
  const facts = (chosen?.facts ?? []).flatMap((fact) =>
    fact.values.map((one): [string, Label] => [
      `${fact.key}=${one.value}`,
      label(`${fact.label.zh}：${one.label.zh}`, `${fact.label.en}: ${one.label.en}`),
    ]),
  );
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

function valuesOf(promise: PromiseShown): Values {
  const [fact] = promise.facts;
  return {
    sentenceZh: promise.sentence.zh,
    sentenceEn: promise.sentence.en,
    unitId: promise.unit.id,
    publishedWhere: promise.publishedWhere,
    publishedOn: promise.publishedOn,
    measure: measureOf(promise),
    fact: fact ? `${fact.key}=${fact.value}` : everyCase,
    wantedShare: promise.wantedShare,
  };
}

function bodyOf(values: Values) {
  const [process, clock] = String(values.measure).split('.');
  const [key, value] = String(values.fact ?? everyCase).split('=');
  return {
    unitId: values.unitId,
    sentence: { zh: values.sentenceZh, en: values.sentenceEn },
    publishedWhere: values.publishedWhere,
    publishedOn: values.publishedOn,
    process,
    clock,
    facts: key && value ? { [key]: value } : {},
    wantedShare: values.wantedShare,
  };
}
