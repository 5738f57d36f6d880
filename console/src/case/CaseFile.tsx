import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { StoryEvent } from '../api/shapes.ts';
import { download } from '../exchange/download.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import './action-preview.css';

/** What was put together for whoever asked, as long as it lies ready. */
export function CaseFile({ file }: { file: NonNullable<StoryEvent['file']> }) {
  const speech = useSpeech();
  const { t } = speech;
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  if (Date.parse(file.until) <= serverNow()) return <p className="small quiet">{t('case.fileOver')}</p>;
  const take = async () => {
    setBusy(true);
    try {
      await download('GET', `/api/case-files/${file.id}`);
    } catch (error) {
      message.error(sentenceFor(error, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="row wrap case-file" title={exactTime(file.until)}>
      <Button size="small" icon={<DownloadOutlined />} loading={busy} onClick={take}>
        {t('case.file')}
      </Button>
      <span className="small quiet">
        {t('case.fileUntil', { time: sayTime(file.until, serverNow(), speech) })}
      </span>
    </div>
  );
}
