import { App, Button } from 'antd';
import { createElement, useEffect, useRef, useState } from 'react';
import { newCommandId } from '../api/api.ts';
import { personQuery, placeQuery } from '../api/queries.ts';
import type { Me, Named } from '../api/shapes.ts';
import { queryClient } from '../app/query-client.ts';
import { useSpeech } from '../words/language.ts';
import {
  type Draft,
  emptyDraft,
  emptyRequest,
  forgetDrafts,
  hasWords,
  isBlankRequest,
  keepDraft,
  keptDraft,
  mostRequests,
  type RequestDraft,
  withHouse,
} from './draft.ts';
import { homeOf } from './home-of.ts';

interface From {
  person?: string;
  place?: string;
}

interface UsedDraft {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  /** The caller's house, for every request that nobody has put elsewhere. */
  changeHouse: (place: Named | null, part: Partial<Draft>) => void;
  changeRequest: (index: number, part: Partial<RequestDraft>) => void;
  /** Answers which request is to be written next: a new one, or the one still empty. */
  addRequest: () => number;
  removeRequest: (index: number) => void;
  clear: () => void;
  /** What was to join a contact becomes one of its own; nothing written is lost. */
  leaveContact: () => void;
  restored: 'whole' | 'withoutNumbers' | null;
}

const lastChannel = 'nuanju.channel';
const undoKey = 'log-undo';

/** The request being written: taken up where it was left, kept at every change, begun from a person or place. */
export function useDraft(me: Me, from: From, more: Draft | null): UsedDraft {
  const { t } = useSpeech();
  const { message } = App.useApp();
  const userId = me.id ?? '';
  const [kept] = useState(() => (more || from.person || from.place ? null : keptDraft(userId)));
  const [draft, setDraft] = useState<Draft>(
    () => more ?? kept?.draft ?? { ...emptyDraft(), channel: readChannel() },
  );
  // Begun for somebody in particular, it takes the place of what was left; that is offered back.
  const [left] = useState(() => (from.person || from.place ? keptDraft(userId)?.draft : null));
  const aside = useRef(left && hasWords(left) ? left : null);
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
  const changeHouse = (place: Named | null, part: Partial<Draft>) =>
    change({ ...part, requests: withHouse(latest.current.requests, place) });
  const changeRequest = (index: number, part: Partial<RequestDraft>) =>
    change({ requests: latest.current.requests.map((one, i) => (i === index ? { ...one, ...part } : one)) });
  const addRequest = () => {
    const { requests } = latest.current;
    const blank = requests.findIndex(isBlankRequest);
    if (blank >= 0) return blank;
    if (requests.length >= mostRequests) return requests.length - 1;
    change({ requests: [...requests, emptyRequest(requests[0]!)] });
    return requests.length;
  };
  const removeRequest = (index: number) => {
    const before = latest.current;
    change({ requests: before.requests.filter((_, i) => i !== index) });
    if (!isBlankRequest(before.requests[index]!)) offerUndo(t('log.removed', { n: index + 1 }), before);
  };
  const leaveContact = () => {
    if (latest.current.requests.every(isBlankRequest)) clear();
    else change({ onto: null, commandId: newCommandId(), sent: false });
  };
  const clear = () => {
    const before = latest.current;
    setRestored(null);
    forgetDrafts();
    put({ ...emptyDraft(), channel: before.channel });
    if (hasWords(before)) offerUndo(t('log.cleared'), before);
  };
  const offerUndo = (told: string, before: Draft, seconds = 8, taken?: () => void) => {
    const undo = () => {
      message.destroy(undoKey);
      taken?.();
      put(before);
    };
    const button = createElement(Button, { type: 'link', size: 'small', onClick: undo }, t('log.undo'));
    message.open({
      key: undoKey,
      type: 'info',
      duration: seconds,
      content: createElement('span', null, told, ' ', button),
    });
  };
  /** The one that was put aside; whoever takes it back puts this one aside instead. */
  const offerBack = (left: Draft) =>
    offerUndo(t('log.setAside'), left, 60, () => {
      const now = latest.current;
      aside.current = hasWords(now) ? now : null;
      // After the message of the undo itself has gone.
      if (aside.current) setTimeout(() => offerBack(now));
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read once, as the page opens.
  useEffect(() => {
    startFrom(from).then((start) => {
      if (!start) {
        if (aside.current) put(aside.current);
        // Taken up again, it is kept and forgotten with what is written now.
        aside.current = null;
        return;
      }
      changeHouse(start.place, start.part);
      if (aside.current) offerBack(aside.current);
    });
    return () => {
      message.destroy(undoKey);
      // Nobody took it back: once this one is saved, it waits where it was.
      if (aside.current && !keptDraft(userId)) keepDraft(userId, aside.current);
    };
  }, []);
  return {
    draft,
    change,
    changeHouse,
    changeRequest,
    addRequest,
    removeRequest,
    clear,
    leaveContact,
    restored: restored as UsedDraft['restored'],
  };
}

async function startFrom(from: From): Promise<{ place: Named | null; part: Partial<Draft> } | null> {
  try {
    if (from.person) {
      const { id, name, salutation, occupancies, project } = await queryClient.ensureQueryData(
        personQuery(from.person),
      );
      const only = homeOf(occupancies.filter((one) => one.current).map((one) => one.place));
      return {
        place: only && { id: only.id, name: only.name },
        part: { caller: { kind: 'known', id, name, salutation }, projectId: project.id },
      };
    }
    if (!from.place) return null;
    const { id, name, project } = await queryClient.ensureQueryData(placeQuery(from.place));
    return { place: { id, name }, part: { projectId: project.id } };
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
