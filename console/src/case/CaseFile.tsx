import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { StoryEvent } from '../api/shapes.ts';
import { useDownload } from '../exchange/use-download.ts';
import { exactTime, sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import './action-preview.css';

/** What was put together for whoever asked, as long as it lies ready. */
export function CaseFile({ file }: { file: NonNullable<StoryEvent['file']> }) {
  const speech = useSpeech();
  const { t } = speech;
  const { busy, take } = useDownload();
  if (Date.parse(file.until) <= serverNow()) return <p className="small quiet">{t('case.fileOver')}</p>;
  return (
    <div className="row wrap case-file" title={exactTime(file.until)}>
      <Button
        size="small"
        icon={<DownloadOutlined />}
        loading={busy}
        onClick={() => take('GET', `/api/case-files/${file.id}`)}
      >
        {t('case.file')}
      </Button>
      <span className="small quiet">
        {t('case.fileUntil', { time: sayTime(file.until, serverNow(), speech) })}
      </span>
    </div>
  );
}
