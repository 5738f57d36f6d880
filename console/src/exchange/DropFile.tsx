import { UploadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, useState } from 'react';
import { ask } from '../api/ask.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';

const mostMegabytes = 32;

/** A place to drop a workbook on or to choose one with; what it says is looked at on the next page. */
export function DropFile({ project }: { project: string }) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (!file || busy) return;
    setProblem(null);
    if (!/\.xlsx$/i.test(file.name)) return setProblem(t('exchange.wrongKind'));
    if (file.size > mostMegabytes * 1024 * 1024)
      return setProblem(t('exchange.tooLarge', { n: mostMegabytes }));
    setBusy(true);
    try {
      const body = new FormData();
      body.append('file', file);
      const { id } = await ask<{ id: string }>('POST', '/api/imports', { query: { project }, body });
      await client.invalidateQueries({ queryKey: ['imports'] });
      await navigate({ to: '/imports/$importId', params: { importId: id } });
    } catch (error) {
      setProblem(sentenceFor(error, t));
      setBusy(false);
    }
  };
  const drag = (here: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(here);
  };
  return (
    <div className="stack tight">
      <label
        className={over ? 'drop drop-over' : 'drop'}
        onDragEnter={drag(true)}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          take(event.dataTransfer.files[0]);
        }}
      >
        <UploadOutlined aria-hidden="true" className="drop-mark" />
        <span aria-live="polite">
          {t(busy ? 'exchange.sending' : over ? 'exchange.dropHere' : 'exchange.drop')}
        </span>
        <input
          type="file"
          className="visually-hidden"
          accept=".xlsx"
          disabled={busy}
          aria-invalid={problem !== null}
          aria-describedby={problem ? 'drop-problem' : undefined}
          onChange={(event) => {
            take(event.target.files?.[0]);
            // The same file, once mended, may be chosen again.
            event.target.value = '';
          }}
        />
      </label>
      {problem && (
        <p id="drop-problem" className="form-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
