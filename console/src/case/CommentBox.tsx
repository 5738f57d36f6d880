import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Segmented } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { api, newCommandId } from '../api/api.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import { useKeptText } from './use-kept-text.ts';

type Visibility = 'inner' | 'visible';

/** A note on the case; whether the resident sees it is told by word and colour before it is sent. */
export function CommentBox({ caseId }: { caseId: string }) {
  const { t } = useSpeech();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [visibility, setVisibility] = useState<Visibility>('inner');
  const [body, setBody] = useKeptText(`comment.${caseId}`);
  const commandId = useRef(newCommandId());
  const post = useMutation({
    mutationFn: () =>
      api('POST', '/api/cases/{id}/comments', {
        params: { id: caseId },
        body: { commandId: commandId.current, body: body.trim(), visibility },
      }),
    onSuccess: (detail) => {
      commandId.current = newCommandId();
      setBody('');
      client.setQueryData(['case', caseId], detail);
    },
    onError: (error) => message.error(sentenceFor(error, t)),
  });
  const empty = body.trim() === '';
  const send = () => !empty && !post.isPending && post.mutate();
  const label = t(visibility === 'inner' ? 'case.commentInner' : 'case.commentVisible');
  return (
    <div className={`comment-box comment-${visibility}`}>
      <Segmented<Visibility>
        aria-label={t('case.comment')}
        size="small"
        value={visibility}
        options={(['inner', 'visible'] as const).map((one) => ({ value: one, label: t(`case.${one}`) }))}
        onChange={setVisibility}
      />
      <Input.TextArea
        aria-label={label}
        placeholder={label}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={4000}
        value={body}
        onChange={(event) => {
          // Other words are another command: a repeat of the old id with them would be refused.
          if (!post.isPending) commandId.current = newCommandId();
          setBody(event.target.value);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
      />
      <div className="row spread">
        <span className="small quiet comment-hint">{t('case.commentHint')}</span>
        <Button
          onClick={send}
          loading={post.isPending}
          disabled={empty}
          title={empty ? t('case.commentMissing') : undefined}
        >
          {t('case.commentSend')}
        </Button>
      </div>
    </div>
  );
}
