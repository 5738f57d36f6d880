import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Segmented } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { api } from '../api/api.ts';
import { meQuery } from '../api/queries.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import { useCommand } from './use-command.ts';
import { useKeptText } from './use-kept-text.ts';

type Visibility = 'inner' | 'visible';

/** A note on the case; whether the resident sees it is told by word and colour before it is sent. */
export function CommentBox({ caseId }: { caseId: string }) {
  const { t } = useSpeech();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [visibility, setVisibility] = useState<Visibility>('inner');
  const { data: me } = useQuery(meQuery);
  const [body, setBody] = useKeptText(me?.id ?? '', `comment.${caseId}`);
  const latest = useRef(body);
  latest.current = body;
  const { send: sendAs } = useCommand();
  const post = useMutation({
    mutationFn: (asked: { body: string; visibility: Visibility }) =>
      sendAs(
        asked,
        () => ({}),
        (command) =>
          api('POST', '/api/cases/{id}/comments', { params: { id: caseId }, body: { ...command, ...asked } }),
      ),
    onSuccess: (detail, asked) => {
      setBody(withoutSent(latest.current, asked.body));
      client.setQueryData(['case', caseId], detail);
    },
    onError: (error) => message.error(sentenceFor(error, t)),
  });
  const empty = body.trim() === '';
  const send = () => !empty && !post.isPending && post.mutate({ body: body.trim(), visibility });
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
        onChange={(event) => setBody(event.target.value)}
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

/** What has been typed while the comment was on its way is the next one. */
function withoutSent(typed: string, sent: string): string {
  const words = typed.trimStart();
  return words.startsWith(sent) ? words.slice(sent.length).trimStart() : typed;
}
