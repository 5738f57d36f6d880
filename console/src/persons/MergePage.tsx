import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { api } from '../api/api.ts';
import { ask } from '../api/ask.ts';
import { meQuery, personQuery } from '../api/queries.ts';
import type { Answer } from '../api/shapes.ts';
import { archiveKeys } from '../archives/archive-queries.ts';
import { PersonPicker } from '../archives/PersonPicker.tsx';
import { mayManage } from '../archives/rights.ts';
import type { PersonFile } from '../archives/shapes.ts';
import { useWrite } from '../form/use-write.ts';
import { DetailPage } from '../ui/DetailPage.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { NotYours } from '../ui/NotYours.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSpeech } from '../words/language.ts';
import '../archives/archives.css';

type MergePreview = Answer<'getPersonsByIdMerge'>;

const route = getRouteApi('/inside/persons/$personId/merge');

/** Two files of one person become one: first shown what moves and what is kept, then asked once. */
export function MergePage() {
  const { t } = useSpeech();
  const { personId } = route.useParams();
  const { with: other } = route.useSearch();
  usePageTitle(t('archives.mergeTitle'));
  const found = useQuery(personQuery(personId));
  const { data: me } = useQuery(meQuery);
  if (found.data && !mayManage(me, found.data.project.id)) return <NotYours />;
  return <DetailPage found={found}>{(person) => <Merge person={person} other={other ?? null} />}</DetailPage>;
}

function Merge({ person, other }: { person: PersonFile; other: string | null }) {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const choose = (id: string | null) =>
    navigate({
      to: '/persons/$personId/merge',
      params: { personId: person.id },
      search: id ? { with: id } : {},
      replace: true,
    });
  return (
    <>
      <header>
        <nav className="row small file-path" aria-label={t('archives.people')}>
          <Link to="/persons/$personId" params={{ personId: person.id }}>
            {t('archives.mergeBack')}
          </Link>
        </nav>
        <h1>{t('archives.mergeTitle')}</h1>
        <p className="quiet">{t('archives.mergeAbout')}</p>
      </header>
      {other ? (
        <Preview key={other} person={person} other={other} onOther={() => choose(null)} />
      ) : (
        <section className="card card-body stack merge-choose">
          <p>
            <span className="quiet">{t('archives.mergeThis')}</span> <strong>{person.name}</strong>
          </p>
          <PersonPicker
            id="merge-other"
            label={t('archives.mergeOther')}
            projectId={person.project.id}
            except={person.id}
            chosen={null}
            onChoose={(one) => one && choose(one.id)}
          />
        </section>
      )}
    </>
  );
}

type Keep = Record<string, 'this' | 'other'>;
type KeepShare = 'this' | 'other' | 'sum';

function Preview({ person, other, onOther }: { person: PersonFile; other: string; onOther: () => void }) {
  const { t, say } = useSpeech();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [keep, setKeep] = useState<Keep>({});
  const [shares, setShares] = useState<Record<string, KeepShare>>({});
  const { write, busy, notice } = useWrite(archiveKeys);
  const preview = useQuery({
    queryKey: ['archives', 'merge', person.id, other],
    queryFn: ({ signal }) =>
      api('GET', '/api/persons/{id}/merge', {
        params: { id: person.id },
        query: { with: other },
        signal,
      }),
  });
  if (preview.isPending) return <Loading lines={5} />;
  if (preview.isError) {
    return (
      <div className="card stack">
        <Failed error={preview.error} onRetry={() => preview.refetch()} />
        <Button type="link" onClick={onOther}>
          {t('log.change')}
        </Button>
      </div>
    );
  }
  const { this: mine, other: theirs, conflicts, doubles } = preview.data;
  const shared = doubles.occupancies.filter((one) => one.shares !== null);
  const kept = (field: string) => keep[field] ?? 'this';
  const merge = () =>
    write(() =>
      ask('POST', '/api/persons/{id}/merge', {
        params: { id: mine.id },
        body: {
          from: theirs.id,
          version: mine.version,
          fromVersion: theirs.version,
          keep: Object.fromEntries(conflicts.map(({ field }) => [field, kept(field)])),
          shares: shared.map(({ id }) => ({ occupancyId: id, keep: shares[id] ?? 'this' })),
        },
      }),
    ).then((done) => {
      if (!done) return;
      message.success(t('archives.mergeDone'));
      navigate({ to: '/persons/$personId', params: { personId: mine.id } });
    });
  return (
    <>
      {notice && (
        <p className="form-notice" role="alert">
          {notice}
        </p>
      )}
      <div className="merge-columns">
        <Side title={t('archives.mergeThis')} side={mine} stays />
        <span className="merge-arrow" aria-hidden="true">
          ←
        </span>
        <Side title={t('archives.mergeFrom')} side={theirs} />
      </div>
      <div className="row wrap">
        <Button
          onClick={() =>
            navigate({
              to: '/persons/$personId/merge',
              params: { personId: theirs.id },
              search: { with: mine.id },
              replace: true,
            })
          }
        >
          {t('archives.mergeSwap')}
        </Button>
        <Button type="text" onClick={onOther}>
          {t('log.change')}
        </Button>
      </div>
      <Moves preview={preview.data} />
      <section className="card card-body stack merge-card" aria-labelledby="merge-keep">
        <h2 id="merge-keep">{t('archives.mergeKeep')}</h2>
        {conflicts.length + shared.length === 0 && <p className="quiet">{t('archives.mergeNoConflict')}</p>}
        {conflicts.map((choice) => (
          <fieldset key={choice.field} className="merge-choice">
            <legend>{say(choice.label)}</legend>
            {(['this', 'other'] as const).map((side) => (
              <Choice
                key={side}
                name={`keep-${choice.field}`}
                chosen={kept(choice.field) === side}
                onChoose={() => setKeep({ ...keep, [choice.field]: side })}
                said={say(choice[`${side}Label`]) || (choice[side] ?? '')}
                whose={t(side === 'this' ? 'archives.mergeThis' : 'archives.mergeFrom')}
              />
            ))}
          </fieldset>
        ))}
        {shared.map((one) => (
          <fieldset key={one.id} className="merge-choice">
            <legend>{t('archives.mergeShareOf', { place: one.place.name })}</legend>
            {shareChoices.map(([side, whose]) => {
              const share = one.shares?.[side];
              if (typeof share !== 'number') return null;
              return (
                <Choice
                  key={side}
                  name={`share-${one.id}`}
                  chosen={(shares[one.id] ?? 'this') === side}
                  onChoose={() => setShares({ ...shares, [one.id]: side })}
                  said={sayShare(share)}
                  whose={t(whose)}
                />
              );
            })}
          </fieldset>
        ))}
      </section>
      <div>
        <Popconfirm
          title={t('archives.mergeSure', { from: theirs.name, into: mine.name })}
          okText={t('archives.mergeDo')}
          cancelText={t('common.cancel')}
          onConfirm={merge}
        >
          <Button type="primary" loading={busy}>
            {t('archives.mergeDo')}
          </Button>
        </Popconfirm>
      </div>
    </>
  );
}

const shareChoices = [
  ['this', 'archives.mergeThis'],
  ['other', 'archives.mergeFrom'],
  ['sum', 'archives.mergeShareSum'],
] as const;

const sayShare = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

interface ChoiceProps {
  name: string;
  chosen: boolean;
  onChoose: () => void;
  said: string;
  whose: string;
}

function Choice({ name, chosen, onChoose, said, whose }: ChoiceProps) {
  return (
    <label className={chosen ? 'chip chip-on' : 'chip'}>
      <input type="radio" className="visually-hidden" name={name} checked={chosen} onChange={onChoose} />
      <span className="words">{said}</span>
      <span className="small quiet">{whose}</span>
    </label>
  );
}

/** A date is not torn apart at its hyphens. */
const unbroken = (date: string): string => date.replaceAll('-', '\u2011');

type Span = MergePreview['doubles']['occupancies'][number]['becomes'];

/** 业主 · 2020-01-01 至 今 · 50% */
function useSaidSpan(): (roleLabel: { zh: string; en: string }, span: Span) => string {
  const { t, say } = useSpeech();
  return (roleLabel, { fromOn, toOn, share }) =>
    [
      say(roleLabel),
      fromOn || toOn
        ? t('archives.mergeDays', {
            from: unbroken(fromOn ?? t('archives.mergeDaysBefore')),
            to: unbroken(toOn ?? t('archives.mergeDaysOn')),
          })
        : null,
      share === null ? null : sayShare(share),
    ]
      .filter((part) => part !== null)
      .join(' · ');
}

/** What the file that stays gains, and what both had. */
function Moves({ preview: { moves, takes, doubles } }: { preview: MergePreview }) {
  const { t, say } = useSpeech();
  const join = (words: string[]) => words.join(t('common.listJoin'));
  const saidSpan = useSaidSpan();
  const lines: [label: string, ...values: string[]][] = [
    ...(moves.cases > 0
      ? [[t('archives.mergeCases'), t('archives.mergeCasesOf', { n: moves.cases, open: moves.openCases })]]
      : []),
    ...(moves.phones.length > 0 ? [[t('archives.mergePhones'), join(moves.phones)]] : []),
    ...(doubles.phones > 0
      ? [[t('archives.mergePhones'), t('archives.mergeDoublePhones', { n: doubles.phones })]]
      : []),
    ...(moves.signIn ? [[t('archives.mergeSignIn'), t('archives.mergeSignInYes')]] : []),
    ...takes.map((one) => [
      say(one.label),
      t('archives.mergeFill', { value: say(one.otherLabel) || (one.other ?? '') }),
    ]),
    ...moves.occupancies.map((one) => [one.place.name, saidSpan(one.roleLabel, one.span)]),
    ...doubles.occupancies.map((one) => [
      one.place.name,
      t('archives.mergeHere', { what: saidSpan(one.roleLabel, one.this) }),
      ...one.other.map((span) => t('archives.mergeThere', { what: saidSpan(one.roleLabel, span) })),
      // Which share it will have is asked below.
      t('archives.mergeBecomes', {
        what: saidSpan(one.roleLabel, one.shares ? { ...one.becomes, share: null } : one.becomes),
      }),
    ]),
  ] as [string, ...string[]][];
  return (
    <section className="card card-body stack merge-card" aria-labelledby="merge-moves">
      <h2 id="merge-moves">{t('archives.mergeMoves')}</h2>
      {lines.length === 0 && <p className="quiet">{t('common.none')}</p>}
      <dl className="form-pairs">
        {lines.map(([label, ...values]) => (
          <div key={`${label} ${values[0]}`}>
            <dt>{label}</dt>
            <dd className="num merge-lines">
              {values.map((value) => (
                <span key={value}>{value}</span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Side({ title, side, stays }: { title: string; side: MergePreview['this']; stays?: boolean }) {
  const { t } = useSpeech();
  return (
    <section className={stays ? 'card card-body merge-side merge-stays' : 'card card-body merge-side'}>
      <p className="small quiet">{title}</p>
      <p className="merge-name">
        <Link to="/persons/$personId" params={{ personId: side.id }}>
          {side.name}
        </Link>
        {side.salutation && side.salutation !== side.name && (
          <span className="quiet"> {side.salutation}</span>
        )}
      </p>
      <p className="num">{side.phones.join(t('common.listJoin')) || t('person.noPhones')}</p>
    </section>
  );
}
