import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { FieldSchema } from '../api/shapes.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { filledIn } from '../form/form-values.ts';
import { useSpeech } from '../words/language.ts';

interface Shown {
  kind: string;
  masked: string;
  number: string;
}

const shownMs = 30_000;

/** An eye beside a masked number: asks why, shows it for a short while, and keeps it nowhere. */
export function Reveal({
  id,
  label,
  path,
  body,
}: {
  id: string;
  label: string;
  path: string;
  body: Record<string, unknown>;
}) {
  const { t } = useSpeech();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<Shown[]>([]);
  useEffect(() => {
    if (shown.length === 0) return;
    const hide = setTimeout(() => setShown([]), shownMs);
    return () => clearTimeout(hide);
  }, [shown]);
  return (
    <>
      {shown.length === 0 && (
        <Button
          type="text"
          size="small"
          icon={<EyeOutlined aria-hidden="true" />}
          aria-label={label}
          title={label}
          onClick={() => setAsking(true)}
        />
      )}
      <span role="status">
        {shown.map(({ number }) => (
          <strong key={number} className="num revealed-number">
            {number}{' '}
          </strong>
        ))}
      </span>
      {asking && (
        <FormDialog
          refreshes={[]}
          id={`reveal-${id}`}
          title={t('privacy.showTitle')}
          intro={t('privacy.showIntro')}
          schema={whySchema}
          submit={t('privacy.showNow')}
          send={async (values) => {
            const answer = await ask<Shown | { items: Shown[] }>('POST', path, {
              body: { ...body, ...filledIn(whySchema, values) },
            });
            setShown('items' in answer ? answer.items : [answer]);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

const whySchema: FieldSchema = {
  type: 'object',
  properties: {
    reason: {
      type: 'string',
      label: { zh: '原因', en: 'Reason' },
      enum: ['callBack', 'visit', 'verify', 'emergency', 'correct', 'other'],
      labels: {
        callBack: { zh: '回电联系客户', en: 'Call the person back' },
        visit: { zh: '约定上门', en: 'Arrange a visit' },
        verify: { zh: '核对身份', en: 'Verify who it is' },
        emergency: { zh: '紧急情况', en: 'Emergency' },
        correct: { zh: '更正资料', en: 'Correct the record' },
        other: { zh: '其他（请说明）', en: 'Other (say which)' },
      },
    },
    note: {
      type: 'string',
      maxLength: 100,
      label: { zh: '说明', en: 'In words' },
      help: { zh: '不要写姓名和号码', en: 'Leave out names and numbers' },
    },
  },
  required: ['reason'],
};
