import { sealedIdNumber } from '../../directory/archive-values.ts';
import { sealedPhone } from '../../directory/find-or-add-person.ts';
import { personTokens, placeTokens } from '../../directory/person-tokens.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import { tokenise } from '../../platform/crypto/texts.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import type { Drafts, PersonDraft } from './drafts.ts';
import { peopleInFile } from './people-in-file.ts';
import { notes, type Problem } from './problem-words.ts';
import { addProblems } from './problems.queries.ts';

export interface Staged extends Drafts {
  /** Writes what is still held, and who is whom. */
  finish(): Promise<void>;
  rowsRead(): number;
  refusedRows(): number;
  problemsTold(): number;
}

interface StagedRow {
  kind: 'place' | 'person' | 'occupancy';
  position: number;
  sheet: string;
  row_number: number;
  key?: string;
  parent_key?: string | null;
  person_position?: number;
  given_id?: string | null;
  fields: Record<string, unknown>;
  phones?: unknown;
  id_number?: unknown;
  masked?: readonly string[];
  tokens?: string[];
  new_id: string;
}

const batchSize = 1000;

/** Here the rows of one house follow each other, one for each of its people. */
export const repeatingSheet = '资产信息';

/**
 * Puts what readers find into the tables of the import, a thousand rows a statement; phones and ID numbers are sealed
 * before they leave this process. `beat` is told after each batch and may stop the work by throwing.
 */
export function stageDrafts(
  tx: Tx,
  keys: KeyRing,
  job: { id: string; projectId: string },
  beat: (rowsRead: number) => Promise<void>,
): Staged {
  const people = peopleInFile();
  const said = new Set<string>();
  const nextPosition = { place: 0, person: 0, occupancy: 0 };
  const refused = new Set<string>();
  let rows: StagedRow[] = [];
  let problems: Problem[] = [];
  let rowsRead = 0;
  let told = 0;
  let lastOwn = '';
  let written: Promise<void> = Promise.resolve();

  async function add(row: StagedRow): Promise<void> {
    rows.push(row);
    if (rows.length >= batchSize) await flush();
  }

  /** The next thousand are read while the database writes these; never more than that are held. */
  async function flush(): Promise<void> {
    await written;
    const [theseRows, theseProblems] = [rows, problems];
    rows = [];
    problems = [];
    written = addRows(tx, job, theseRows).then(() => addProblems(tx, job.id, theseProblems));
    written.catch(() => undefined);
    await beat(rowsRead);
  }

  async function problem(found: Problem): Promise<void> {
    if (!notes.includes(found.code)) refused.add(`${found.sheet}\n${found.row}`);
    problems.push(found);
    told++;
    if (problems.length >= batchSize) await flush();
  }

  return {
    rowsRead: () => rowsRead,
    refusedRows: () => refused.size,
    problemsTold: () => told,
    problem,
    async rowRead() {
      rowsRead++;
    },
    async place(draft) {
      const { sheet, row, kind, code, key, parentKey, name, own } = draft;
      // What many houses stand in is written down once, and once more where a row adds to it.
      const words = `${key} ${JSON.stringify(draft.fields)}`;
      const isLast = own && sheet === repeatingSheet && words === lastOwn;
      if (isLast || (!own && said.has(words))) return;
      if (own) lastOwn = words;
      else said.add(words);
      await add({
        kind: 'place',
        position: nextPosition.place++,
        sheet,
        row_number: row,
        key,
        parent_key: parentKey,
        fields: { kind, code, name, ...keepWords(keys, draft.fields) },
        tokens: placeTokens(name),
        new_id: newId(),
      });
    },
    async person(draft) {
      const position = nextPosition.person++;
      const sealed = sealPerson(keys, draft);
      const twin = people.add(position, draft.row, {
        name: draft.fields.name,
        idHash: sealed.idNumber?.hash ?? null,
        phoneHashes: sealed.phones.map((phone) => phone.hash),
        givenId: draft.givenId,
        weakKey: draft.weakKey,
      });
      const { sheet, row } = draft;
      if (twin) {
        const params = { row: twin.otherNameInRow };
        await problem({ sheet, row, column: null, code: 'idTwoNames', params });
        return null;
      }
      await add({
        kind: 'person',
        position,
        sheet,
        row_number: row,
        person_position: position,
        given_id: draft.givenId,
        fields: keepWords(keys, draft.fields),
        phones: sealed.phones.map(({ sealed, ...phone }) => ({ ...phone, sealed: sealed.toString('hex') })),
        id_number: sealed.idNumber && { ...sealed.idNumber, sealed: sealed.idNumber.sealed.toString('hex') },
        ...(draft.masked.length > 0 ? { masked: draft.masked } : {}),
        tokens: personTokens(draft.fields.name, sealed.phones),
        new_id: newId(),
      });
      return position;
    },
    async occupancy({ sheet, row, path, person, fields }) {
      await add({
        kind: 'occupancy',
        position: nextPosition.occupancy++,
        sheet,
        row_number: row,
        key: path,
        person_position: person,
        fields,
        new_id: newId(),
      });
    },
    async finish() {
      await flush();
      await written;
      let followers: { position: number; leader: number }[] = [];
      for (const follower of people.followers()) {
        followers.push(follower);
        if (followers.length < batchSize) continue;
        await setLeaders(tx, job.id, followers);
        followers = [];
      }
      await setLeaders(tx, job.id, followers);
    },
  };
}

function sealPerson(keys: KeyRing, { phones, idNumber }: PersonDraft) {
  return {
    phones: phones.map(({ number, label }, position) => ({
      ...sealedPhone(keys, number, ''),
      id: newId(),
      label,
      position,
    })),
    idNumber: idNumber === null ? null : sealedIdNumber(keys, idNumber, ''),
  };
}

/** Free text as the tables hold it: its numbers beside it, sealed. */
function keepWords(keys: KeyRing, fields: Record<string, unknown>): Record<string, unknown> {
  const kept = { ...fields };
  for (const column of ['note', 'service_needs']) {
    if (fields[column] === undefined) continue;
    const { body, numbers } = tokenise(keys, String(fields[column]));
    kept[column] = body;
    kept[`${column}_numbers`] = numbers.length > 0 ? numbers : null;
  }
  return kept;
}

async function addRows(tx: Tx, job: { id: string; projectId: string }, rows: StagedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query({
    name: 'import-add-rows',
    text: `insert into archive_import_row (import_id, project_id, kind, position, sheet, row_number, key, parent_key,
             person_position, given_id, fields, phones, id_number, masked, tokens, new_id)
           select $1, $2, kind, position, sheet, row_number, key, parent_key, person_position, given_id, fields,
             phones, nullif(id_number, 'null'), masked, tokens, new_id
           from jsonb_to_recordset($3) as x(kind text, position int, sheet text, row_number int, key text,
             parent_key text, person_position int, given_id uuid, fields jsonb, phones jsonb, id_number jsonb,
             masked text[], tokens text[], new_id uuid)`,
    values: [job.id, job.projectId, JSON.stringify(rows)],
  });
}

async function setLeaders(
  tx: Tx,
  importId: string,
  followers: readonly { position: number; leader: number }[],
): Promise<void> {
  if (followers.length === 0) return;
  await tx.query({
    name: 'import-set-leaders',
    text: `update archive_import_row r set person_position = x.leader
           from jsonb_to_recordset($2) as x(position int, leader int)
           where r.import_id = $1 and r.kind = 'person' and r.position = x.position`,
    values: [importId, JSON.stringify(followers)],
  });
}
