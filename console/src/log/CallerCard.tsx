import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect } from 'react';
import { personQuery } from '../api/queries.ts';
import type { Named } from '../api/shapes.ts';
import { RadioChips } from '../form/RadioChips.tsx';
import { mainClock } from '../time/clock-face.ts';
import { ClockChip } from '../ui/ClockChip.tsx';
import { StateTag } from '../ui/StateTag.tsx';
import { useSpeech } from '../words/language.ts';
import type { Caller, Draft } from './draft.ts';

interface CallerCardProps {
  caller: Extract<Caller, { kind: 'known' }>;
  place: Named | null;
  changeHouse: (place: Named | null, part: Partial<Draft>) => void;
  onReplace: (() => void) | null;
  toKind: () => void;
}

/** Who is on the line: how to address them, their houses, and what of theirs is open. */
export function CallerCard({ caller, place, changeHouse, onReplace, toKind }: CallerCardProps) {
  const { t, say } = useSpeech();
  const { data } = useQuery(personQuery(caller.id));
  const places = (data?.occupancies ?? [])
    .filter((one) => one.current)
    .map(({ place, roleLabel }) => ({ ...place, roleLabel }))
    .toSorted((a, b) => Number(a.kind !== 'house') - Number(b.kind !== 'house'));
  const asksPlace = place === null && places.length > 1;
  useEffect(() => {
    // Of several houses one has to be named; whoever has gone on to something else is left there.
    if (asksPlace && isIdle()) document.getElementById(`caller-place-${caller.id}`)?.focus();
  }, [asksPlace, caller.id]);
  const open = data?.cases.filter((one) => one.open) ?? [];
  return (
    <div className="caller-card">
      <div className="row spread wrap">
        <span>
          <strong>{caller.name}</strong>
          {caller.salutation && caller.salutation !== caller.name && (
            <span className="quiet"> {caller.salutation}</span>
          )}
          <span className="num quiet caller-phones">{data?.phones.join(t('common.listJoin'))}</span>
        </span>
        {onReplace && (
          <Button size="small" onClick={onReplace}>
            {t('log.change')}
          </Button>
        )}
      </div>
      {data && places.length > 1 && (
        // A digit says it all, and the cursor goes on.
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside.
        <div onKeyDown={(event) => /^[1-9]$/.test(event.key) && toKind()}>
          <RadioChips
            id={`caller-place-${caller.id}`}
            label={t('log.where')}
            required
            value={place?.id}
            options={places.map((one, index) => ({
              value: one.id,
              label: `${one.name} ${say(one.roleLabel)}`,
              ...(index < 9 ? { digit: index + 1 } : {}),
            }))}
            onChange={(id) => {
              const chosen = places.find((one) => one.id === id);
              if (chosen) changeHouse({ id: chosen.id, name: chosen.name }, { projectId: data.project.id });
            }}
          />
        </div>
      )}
      {data && (
        <div className="small">
          <span className="quiet">{open.length > 0 ? t('log.openCases') : t('log.noOpenCases')}</span>
          <ul className="caller-cases">
            {open.slice(0, 4).map((one) => {
              const clock = mainClock(one.clocks);
              return (
                <li key={one.id} className="row wrap tight">
                  <Link to="/cases/$caseId" params={{ caseId: one.id }} target="_blank">
                    {say(one.processLabel)} <span className="num">{one.number}</span>
                  </Link>
                  <StateTag label={one.stateLabel} tone={one.tone} open={one.open} />
                  {clock && <ClockChip clock={clock} />}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </div>
  );
}

function isIdle(): boolean {
  const at = document.activeElement;
  return (
    at === document.body || (at instanceof HTMLInputElement && at.id.endsWith('-place') && at.value === '')
  );
}
