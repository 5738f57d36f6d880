import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSpeech } from '../words/language.ts';
import { useDownload } from './use-download.ts';

interface ExportButtonProps {
  of: 'cases' | 'houses' | 'persons';
  /** The same filters as the list on the page. */
  search: object;
}

/** Takes the list on the page away as a workbook, all of its rows. */
export function ExportButton({ of, search }: ExportButtonProps) {
  const { t } = useSpeech();
  const { busy, take } = useDownload();
  return (
    <Button
      icon={<DownloadOutlined />}
      loading={busy}
      onClick={() => take('POST', `/api/exports/${of}`, search)}
    >
      {t('archives.exporting')}
    </Button>
  );
}
