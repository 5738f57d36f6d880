import { App, Button } from 'antd';
import { createElement, useEffect, useRef, useState } from 'react';
import { personQuery, placeQuery } from '../api/queries.ts';
import type { Me } from '../api/shapes.ts';
import { queryClient } from '../app/query-client.ts';
import { useSpeech } from '../words/language.ts';
import { type Draft, emptyDraft, forgetDrafts, hasWords, keepDraft, keptDraft } from './draft.ts';

interface UsedDraft {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  clear: () => void;
  restored: 'whole' | 'withoutNumbers' | null;
}

const lastChannel = 'nuanju.channel';

/** The request being written: taken up where it was left, kept at every change, begun from a person or place. */
export function useDraft(me: Me, from: { person?: string; place?: string }): UsedDraft {
  const { t } = useSpeech();
  const { message } = App.useApp();
  const userId = me.id ?? '';
  const [kept] = useState(() => (from.person || from.place ? null : keptDraft(userId)));
  const [draft, setDraft] = useState<Draft>(() => kept?.draft ?? { ...emptyDraft(), channel: readChannel() });
  const [restored, setRestored] = useState(kept ? (kept.numbersLost ? 'withoutNumbers' : 'whole') : null);
  const latest = useRef(draft);
  const put = (next: Draft) => {
    latest.current = next;
    setDraft(next);
    keepDraft(userId, next);
  };
  const change = (part: Partial<Draft>) => {
    if (part.channel) keepChannel(part.channel);
    put({ ...latest.current, ...part });
  };
  const clear = () => {
    const before = latest.current;
    setRestored(null);
    forgetDrafts();
    put({ ...emptyDraft(), channel: before.channel });
    if (!hasWords(before)) return;
    const key = 'log-cleared';
    const undo = () => {
      message.destroy(key);
      put(before);
    };
    const button = createElement(Button, { type: 'link', size: 'small', onClick: undo }, t('log.undo'));
    message.open({
      key,
      type: 'info',
      duration: 8,
      content: createElement('span', null, t('log.cleared'), ' ', button),
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read once, as the page opens.
  useEffect(() => {
    startFrom(from).then((part) => part && change(part));
  }, []);
  return { draft, change, clear, restored: restored as UsedDraft['restored'] };
}

async function startFrom(from: { person?: string; place?: string }): Promise<Partial<Draft> | null> {
  try {
    if (from.person) {
      const { id, name, salutation, places, project } = await queryClient.ensureQueryData(
        personQuery(from.person),
      );
      const only = places.length === 1 ? places[0]! : null;
      return {
        caller: { kind: 'known', id, name, salutation },
        projectId: project.id,
        place: only && { id: only.id, name: only.name },
      };
    }
    if (!from.place) return null;
    const { id, name, project } = await queryClient.ensureQueryData(placeQuery(from.place));
    return { place: { id, name }, projectId: project.id };
  } catch {
    // The form opens empty; who and where can still be looked up by hand.
    return null;
  }
}

function readChannel(): string | null {
  try {
    return localStorage.getItem(lastChannel);
  } catch {
    return null;
  }
}

function keepChannel(channel: string): void {
  try {
    localStorage.setItem(lastChannel, channel);
  } catch {
    // The channel is chosen again next time.
  }
}
