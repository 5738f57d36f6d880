import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { api } from '../api/api.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';

/** Says that one has heard what a clock told: it is repeated no more. */
export function Acknowledge({ id, about }: { id: string; about?: string }) {
  const { t } = useSpeech();
  const { message } = App.useApp();
  const client = useQueryClient();
  const acknowledge = useMutation({
    mutationFn: () => api('POST', '/api/me/notices/{id}/acknowledge', { params: { id } }),
    onError: (failure) => message.error(sentenceFor(failure, t)),
    onSettled: () => {
      for (const key of ['notices', 'me', 'case']) client.invalidateQueries({ queryKey: [key] });
    },
  });
  return (
    <Button
      size="small"
      className="notice-acknowledge"
      title={t('notices.acknowledgeHelp')}
      aria-label={about && `${t('notices.acknowledge')}${t('common.colon')}${about}`}
      loading={acknowledge.isPending}
      onClick={() => acknowledge.mutate()}
    >
      {t('notices.acknowledge')}
    </Button>
  );
}
