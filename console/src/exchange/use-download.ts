import { App } from 'antd';
import { useState } from 'react';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import { download, WaitsForSecond } from './download.ts';

/** Takes a file away and says how that went: its name, that a second person must agree first, or why not. */
export function useDownload(): {
  busy: boolean;
  take: (...asked: Parameters<typeof download>) => Promise<void>;
} {
  const { t, say } = useSpeech();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const take = async (...asked: Parameters<typeof download>) => {
    setBusy(true);
    try {
      message.success(t('archives.exported', { name: await download(...asked) }));
    } catch (error) {
      if (error instanceof WaitsForSecond) message.info(say(error.said), 8);
      else message.error(sentenceFor(error, t));
    } finally {
      setBusy(false);
    }
  };
  return { busy, take };
}
