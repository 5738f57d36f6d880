import { Drawer } from 'antd';
import { useState } from 'react';
import { useNarrow } from '../ui/use-narrow.ts';
import { useSpeech } from '../words/language.ts';
import { CalendarForm } from './CalendarForm.tsx';
import { complementDraft, draftOf, newDraft } from './calendar-draft.ts';
import type { CalendarDetail, CalendarRow, Calendars } from './calendar-queries.ts';

/** What is being written: a calendar of its own, other hours for one there is, or all the hours it leaves over. */
export type Editing =
  | { what: 'new'; detail?: undefined }
  | { what: 'change' | 'outside'; detail: CalendarDetail };

export function CalendarDrawer({
  unit,
  items,
  editing,
  onClose,
  onMade,
}: {
  unit: Calendars['unit'];
  items: CalendarRow[];
  editing: Editing;
  onClose: () => void;
  onMade: (key: string) => void;
}) {
  const { t, say } = useSpeech();
  const narrow = useNarrow();
  const [isTyped, setTyped] = useState(false);
  const { what, detail } = editing;
  const isChange = what === 'change';
  const opened = !detail ? newDraft() : isChange ? draftOf(detail) : complementDraft(detail);
  return (
    <Drawer
      open
      title={isChange ? t('calendars.changeOf', { name: say(detail!.label) }) : t('calendars.add')}
      onClose={onClose}
      size={narrow ? '100%' : 760}
      destroyOnHidden
      mask={{ closable: false }}
      // A key that slipped must not take with it what was typed.
      keyboard={!isTyped}
    >
      <CalendarForm
        unit={unit}
        taken={items.map(({ key }) => key)}
        opened={opened ?? newDraft()}
        detail={isChange ? detail! : null}
        onTyped={() => setTyped(true)}
        onMade={onMade}
      />
    </Drawer>
  );
}
