import type { Tx } from '../../platform/db/tx.ts';
import { instantFrom } from '../../platform/time.ts';
import { addCalendars, type Calendar, calendarOf } from '../clocks/calendar.ts';
import type { UnitLaw } from './laws.ts';
import {
  addParameters,
  type CalendarVersion,
  type Parameter,
  type ParameterBook,
  type Unit,
} from './parameters.ts';

/** What this process knows of everybody's parameters. */
export interface Parameters {
  readonly book: ParameterBook;
  /** Reads what was decided up to `head`, where it is not known yet; a request has seen that number before. */
  reach(head: number): Promise<void>;
}

/** Reads all of it once, and again whenever somebody has seen a newer number. `tx` is none of a request's. */
export async function keepParameters(tx: Tx): Promise<Parameters> {
  let book = await readBook(tx);
  let reading: Promise<void> | null = null;
  return {
    get book() {
      return book;
    },
    async reach(head) {
      while (book.head < head) {
        reading ??= readBook(tx)
          .then((read) => {
            book = read;
          })
          .finally(() => {
            reading = null;
          });
        await reading;
      }
    },
  };
}

async function readBook(tx: Tx): Promise<ParameterBook> {
  const [row] = await tx.query<{ book: Stored }>({
    name: 'read-parameters',
    text: `select json_build_object(
      'head', (select head from parameter_state),
      'lineages', (select json_object_agg(p.id, (
          select json_agg(json_build_object('id', u.id, 'name', u.name, 'kind', u.kind)
            order by array_position(p.lineage, u.id) desc)
          from org_unit u where u.id = any(p.lineage)))
        from org_unit p where p.kind in ('group', 'city', 'project')),
      'parameters', (select json_agg(json_build_object('number', number, 'unitId', unit_id, 'process', process,
          'clock', clock, 'facts', facts, 'targetSeconds', target_seconds, 'calendar', calendar, 'steps', steps,
          'effectiveFrom', effective_from) order by number) from parameter),
      'calendars', (select json_agg(json_build_object('number', number, 'ref', ref, 'key', key, 'unitId', unit_id,
          'content', content, 'effectiveFrom', effective_from) order by number) from calendar_version),
      'laws', (select json_agg(json_build_object('number', number, 'unitId', unit_id, 'law', law, 'holds', holds,
          'effectiveFrom', effective_from) order by number) from unit_law)) as book`,
  });
  const { head, lineages, parameters, calendars, laws } = row!.book;
  const book = {
    head,
    lineages: new Map(Object.entries(lineages ?? {})),
    parameters: (parameters ?? []).map((one) => ({ ...one, effectiveFrom: instantFrom(one.effectiveFrom) })),
    calendars: (calendars ?? []).map(
      ({ number, ref, key, unitId, content, effectiveFrom }): CalendarVersion => {
        addCalendars([{ ...content, ref }]);
        // The object of before, with what has been worked out about its days.
        const calendar = calendarOf(ref);
        return { number, key, unitId, calendar, effectiveFrom: instantFrom(effectiveFrom) };
      },
    ),
    laws: (laws ?? []).map((one) => ({ ...one, effectiveFrom: instantFrom(one.effectiveFrom) })),
  };
  addParameters(book.parameters);
  return book;
}

interface Stored {
  head: number;
  lineages: Record<string, Unit[]> | null;
  parameters: (Omit<Parameter, 'effectiveFrom'> & { effectiveFrom: string })[] | null;
  calendars:
    | {
        number: number;
        ref: string;
        key: string;
        unitId: string;
        content: Omit<Calendar, 'ref'>;
        effectiveFrom: string;
      }[]
    | null;
  laws: (Omit<UnitLaw, 'effectiveFrom'> & { effectiveFrom: string })[] | null;
}
