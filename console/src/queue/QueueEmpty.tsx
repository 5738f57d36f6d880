import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { Empty } from '../ui/Empty.tsx';
import { useSpeech } from '../words/language.ts';
import type { QueueSearch } from './queue-search.ts';

/** An empty queue is news of its own; it says which, and leads on. */
export function QueueEmpty({ search }: { search: QueueSearch }) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const narrowed = Boolean(search.process || search.project || search.closed || search.holder);
  const why = {
    all: 'queue.empty',
    mine: 'queue.emptyMine',
    team: 'queue.emptyTeam',
    none: 'queue.emptyNone',
  };
  return (
    <Empty title={t(narrowed ? 'queue.emptyFilter' : why[search.whose ?? 'all'])}>
      {(narrowed || search.whose) && (
        <Button onClick={() => navigate({ to: '/', search: narrowed ? { whose: search.whose } : {} })}>
          {t(narrowed ? 'queue.clear' : 'queue.showAll')}
        </Button>
      )}
    </Empty>
  );
}
