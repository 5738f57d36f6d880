import type { Hit } from '../api/shapes.ts';
import { sayTime } from '../time/format.ts';
import { serverNow } from '../time/now.ts';
import { useSpeech } from '../words/language.ts';
import { markParts } from './mark-parts.ts';

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

/** What tells one hit from another, and why it was found; people are never shown with a whole number. */
export function HitWords({ hit }: { hit: Hit }) {
  const speech = useSpeech();
  const { t, say } = speech;
  const named = partsOf(hit, 'name', 'pinyin', 'initials');
  const housed = partsOf(hit, 'house');
  if (hit.kind === 'case') {
    return (
      <>
        <div className="hit-title">
          <Marked text={hit.text || say(hit.processLabel)} parts={partsOf(hit, 'words')} />
        </div>
        <div className="hit-line">
          <span className="num">
            <Marked text={hit.number} parts={partsOf(hit, 'number')} />
          </span>
          <span>{say(hit.processLabel)}</span>
          <span>{say(hit.stateLabel)}</span>
          {hit.person && (
            <span>
              <Marked text={hit.person.name} parts={named} />
            </span>
          )}
          {hit.place && (
            <span>
              <Marked text={hit.place.name} parts={housed} />
            </span>
          )}
          <span className="num">{sayTime(hit.openedAt, serverNow(), speech)}</span>
          <Why hit={hit} />
        </div>
      </>
    );
  }
  if (hit.kind === 'person') {
    return (
      <>
        <div className="hit-title">
          <Marked text={hit.name} parts={named} />
          {hit.salutation && hit.salutation !== hit.name && <span className="quiet"> {hit.salutation}</span>}
        </div>
        <div className="hit-line">
          {hit.phones.length > 0 && (
            <span className="num">
              <Marked
                text={hit.phones.join(t('common.listJoin'))}
                parts={partsOf(hit, 'phone', 'phoneTail')}
              />
            </span>
          )}
          {hit.places.length > 0 && (
            <span>
              <Marked
                text={hit.places.map((place) => place.name).join(t('common.listJoin'))}
                parts={housed}
              />
            </span>
          )}
          <span>{hit.project.name}</span>
          <Why hit={hit} />
        </div>
      </>
    );
  }
  return (
    <>
      <div className="hit-title">
        <Marked text={hit.name} parts={[...named, ...housed]} />
      </div>
      <div className="hit-line">
        <span>{say(hit.kindLabel)}</span>
        <span>{hit.project.name}</span>
        <Why hit={hit} />
      </div>
    </>
  );
}

/** Said in words, as neither the emphasis nor its colour reaches everybody. */
function Why({ hit }: { hit: Hit }) {
  const { t, say } = useSpeech();
  const by = [...new Set(hit.matched.map((match) => say(match.byLabel)))];
  if (by.length === 0) return null;
  return <span className="hit-why">{t('search.matchedBy', { by: by.join(t('common.listJoin')) })}</span>;
}

function Marked({ text, parts }: { text: string; parts: string[] }) {
  return markParts(text, parts).map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place.
    piece.marked ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
  );
}

/** What the server says to mark in the fields that are found in these ways. */
function partsOf(hit: Hit, ...ways: string[]): string[] {
  return hit.matched.flatMap(({ by, text }) => (text !== null && ways.includes(by) ? [text] : []));
}
