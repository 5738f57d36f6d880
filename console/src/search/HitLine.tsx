import type { Hit } from '../api/shapes.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';

interface HitLineProps {
  id: string;
  hit: Hit;
  active: boolean;
  onPoint: () => void;
  onPick: () => void;
}

export function HitLine({ id, hit, active, onPoint, onPick }: HitLineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the field that owns the list.
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the cursor and names the active line.
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={active ? 'hit hit-active' : 'hit'}
      onPointerMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <HitWords hit={hit} />
    </div>
  );
}

/** What tells one hit from another; people are never shown with a whole number. */
export function HitWords({ hit }: { hit: Hit }) {
  const speech = useSpeech();
  const { t, say } = speech;
  if (hit.kind === 'case') {
    return (
      <>
        <div className="hit-title">{hit.text || say(hit.processLabel)}</div>
        <div className="hit-line">
          <span className="num">{hit.number}</span>
          <span>{say(hit.processLabel)}</span>
          <span>{say(hit.stateLabel)}</span>
          {hit.person && <span>{hit.person.name}</span>}
          {hit.place && <span>{hit.place.name}</span>}
          <span className="num">{sayTime(hit.openedAt, serverNow(), speech)}</span>
        </div>
      </>
    );
  }
  if (hit.kind === 'person') {
    return (
      <>
        <div className="hit-title">
          {hit.name}
          {hit.salutation && hit.salutation !== hit.name && <span className="quiet"> {hit.salutation}</span>}
        </div>
        <div className="hit-line">
          <span className="num">{hit.phones.join(t('common.listJoin'))}</span>
          <span>{hit.places.map((place) => place.name).join(t('common.listJoin'))}</span>
          <span>{hit.project.name}</span>
        </div>
      </>
    );
  }
  return (
    <>
      <div className="hit-title">{hit.name}</div>
      <div className="hit-line">
        <span>{say(hit.kindLabel)}</span>
        <span>{hit.project.name}</span>
      </div>
    </>
  );
}
