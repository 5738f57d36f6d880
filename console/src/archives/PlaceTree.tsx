import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { useQueries } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Named } from '../api/shapes.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useHotkey } from '../ui/use-hotkey.ts';
import { useSpeech } from '../words/language.ts';
import { childrenQuery } from './archive-queries.ts';
import type { TreePlace } from './shapes.ts';
import { shortName } from './short-name.ts';

export interface WhereProps {
  project: string;
  projectName: string;
  under: string | undefined;
  ancestors: Named[];
  choose: (id: string | undefined) => void;
}

interface Line {
  id: string | null;
  name: string;
  level: number;
  parent: string | null;
  count: number;
  opens: boolean;
  open: boolean;
}

/** Below a unit are houses, which the table shows; a garage opens to its parking spaces. */
const holdsPlaces = (place: TreePlace) => place.kind !== 'unit' && place.childCount > 0;

const treeKeys = ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'Enter', ' '];

/** The project as a tree: children are fetched when they are opened, the arrow keys walk it. */
export function PlaceTree({ project, projectName, under, ancestors, choose }: WhereProps) {
  const { t } = useSpeech();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string | null>(under ?? null);
  const tree = useRef<HTMLDivElement>(null);
  const shownAbove = ancestors.map((one) => one.id).join();
  useEffect(() => {
    if (shownAbove) setOpen((before) => new Set([...before, ...shownAbove.split(',')]));
  }, [shownAbove]);
  useEffect(() => setAt(under ?? null), [under]);
  const parents = [null, ...open];
  const answers = useQueries({ queries: parents.map((parent) => childrenQuery(project, parent)) });
  const below = new Map(parents.map((parent, index) => [parent, answers[index]?.data]));
  const root = answers[0]!;
  const lines = linesOf(projectName, below, open);
  useHotkey('ArrowLeft', () => focusLine(tree.current, at));
  const toggle = (id: string, wanted: boolean) =>
    setOpen((before) => {
      const next = new Set(before);
      if (wanted) next.add(id);
      else next.delete(id);
      return next;
    });
  const go = (line: Line | undefined) => {
    if (!line) return;
    setAt(line.id);
    focusLine(tree.current, line.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = Math.max(
      0,
      lines.findIndex((line) => line.id === at),
    );
    const line = lines[index]!;
    const act = () => {
      switch (event.key) {
        case 'ArrowDown':
          return go(lines[index + 1]);
        case 'ArrowUp':
          return go(lines[index - 1]);
        case 'Home':
          return go(lines[0]);
        case 'End':
          return go(lines.at(-1));
        case 'ArrowRight':
          return line.opens && !line.open && line.id
            ? toggle(line.id, true)
            : line.open && go(lines[index + 1]);
        case 'ArrowLeft':
          return line.open && line.id
            ? toggle(line.id, false)
            : go(lines.find((one) => line.level > 1 && one.id === line.parent));
        default:
          return choose(line.id ?? undefined);
      }
    };
    if (!treeKeys.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <nav className="card archive-tree" aria-label={t('archives.tree')}>
      {root.isPending && <Loading lines={6} />}
      {root.isError && <Failed error={root.error} onRetry={() => root.refetch()} />}
      {root.data && (
        <>
          <div role="tree" aria-label={t('archives.tree')} tabIndex={-1} ref={tree} onKeyDown={onKeyDown}>
            {lines.map((line) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it has the keys.
              <div
                key={line.id ?? 'all'}
                role="treeitem"
                data-line={line.id ?? 'all'}
                aria-level={line.level}
                aria-selected={line.id === (under ?? null)}
                aria-expanded={line.opens ? line.open : undefined}
                tabIndex={line.id === at ? 0 : -1}
                className="tree-line"
                style={{ paddingInlineStart: 8 + (line.level - 1) * 18 }}
                onFocus={() => setAt(line.id)}
                onClick={() => choose(line.id ?? undefined)}
              >
                <span
                  className="tree-mark"
                  aria-hidden="true"
                  onClick={(event) => {
                    if (!line.opens || !line.id) return;
                    event.stopPropagation();
                    toggle(line.id, !line.open);
                  }}
                >
                  {line.opens && line.id && (line.open ? <CaretDownOutlined /> : <CaretRightOutlined />)}
                </span>
                <span className="tree-name">{line.name}</span>
                {line.count > 0 && (
                  <span className="num small quiet" title={t('archives.inside', { count: line.count })}>
                    {line.count}
                  </span>
                )}
              </div>
            ))}
          </div>
          {root.data.length === 0 && (
            <p className="quiet small archive-tree-note">{t('archives.emptyTree')}</p>
          )}
          <p className="quiet small archive-tree-note">{t('archives.treeKeys')}</p>
        </>
      )}
    </nav>
  );
}

function linesOf(
  projectName: string,
  below: ReadonlyMap<string | null, TreePlace[] | undefined>,
  open: ReadonlySet<string>,
): Line[] {
  const branch = (parent: string | null, parentName: string | null, level: number): Line[] =>
    (below.get(parent) ?? []).flatMap((place) => {
      const isOpen = open.has(place.id);
      const line: Line = {
        id: place.id,
        name: shortName(place.name, parentName),
        level,
        parent,
        count: place.childCount,
        opens: holdsPlaces(place),
        open: isOpen && holdsPlaces(place),
      };
      return [line, ...(line.open ? branch(place.id, place.name, level + 1) : [])];
    });
  const all = { id: null, name: projectName, level: 1, parent: null, count: 0, opens: true, open: true };
  return [all, ...branch(null, null, 2)];
}

const focusLine = (tree: HTMLElement | null, id: string | null) =>
  tree?.querySelector<HTMLElement>(`[data-line="${id ?? 'all'}"]`)?.focus();
