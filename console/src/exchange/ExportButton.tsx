import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import { download, WaitsForSecond } from './download.ts';

interface ExportButtonProps {
  of: 'houses' | 'persons';
  project: string;
  /** The same filters as the list on the page. */
  search: object;
}

/** Takes the list on the page away as a workbook, all of its rows. */
export function ExportButton({ of, project, search }: ExportButtonProps) {
  const { t, say } = useSpeech();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      const name = await download('POST', `/api/exports/${of}`, { project, ...search });
      message.success(t('archives.exported', { name }));
    } catch (error) {
      if (error instanceof WaitsForSecond) message.info(say(error.said), 8);
      else message.error(sentenceFor(error, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<DownloadOutlined />} loading={busy} onClick={take}>
      {t('archives.exporting')}
    </Button>
  );
}
