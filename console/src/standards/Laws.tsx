import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { api } from '../api/api.ts';
import { sentenceFor } from '../ui/Failed.tsx';
import { useSpeech } from '../words/language.ts';
import type { Standards } from './standard-queries.ts';

/** Which local laws are a floor here; the administrator says so. */
export function Laws({ standards }: { standards: Standards }) {
  const { t, say } = useSpeech();
  const { message } = App.useApp();
  const client = useQueryClient();
  const set = useMutation({
    mutationFn: (body: { law: string; holds: boolean }) =>
      api('POST', '/api/standards/laws', { body: { unitId: standards.unit.id, ...body } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['standards'] });
      message.success(t('standards.lawSet'));
    },
    onError: (error) => message.error(sentenceFor(error, t)),
  });
  const holding = (law: Standards['laws'][number]) => {
    if (!law.holds) return t('standards.holdsNot');
    return law.from && law.from.id !== standards.unit.id
      ? t('standards.holdsFrom', { name: law.from.name })
      : t('standards.holds');
  };
  return (
    <section className="card card-body stack" aria-labelledby="laws-title">
      <div className="stack tight">
        <h2 id="laws-title">{t('standards.laws')}</h2>
        <p className="quiet small">{t('standards.lawsHelp')}</p>
      </div>
      <ul>
        {standards.laws.map((law) => (
          <li key={law.key} className="standards-laws">
            <div>
              <strong>{say(law.label)}</strong>
              <p className="small quiet">{say(law.source)}</p>
            </div>
            <span className={law.holds ? 'standards-holds' : 'quiet'}>{holding(law)}</span>
            {law.maySet && (
              <Button
                size="small"
                loading={set.isPending && set.variables.law === law.key}
                aria-label={`${t(law.holds ? 'standards.endHold' : 'standards.makeHold')} ${say(law.label)}`}
                onClick={() => set.mutate({ law: law.key, holds: !law.holds })}
              >
                {t(law.holds ? 'standards.endHold' : 'standards.makeHold')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
