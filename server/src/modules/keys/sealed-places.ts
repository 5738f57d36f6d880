/** Where sealed values lie. A table that gets a sealed column gets a line here; the test of the rotation looks for it. */
export interface SealedPlace {
  table: string;
  id: string;
  idType: 'uuid' | 'text';
  column: string;
  /** Of one sealed value; of JSON each value says what it is. */
  holds: { purpose: string } | 'json';
  /** Sign-in keeps its tables to itself. */
  pool: 'worker' | 'auth';
}

const own = { id: 'id', idType: 'uuid', pool: 'worker' } as const;

export const sealedPlaces: readonly SealedPlace[] = [
  { ...own, table: 'person', column: 'id_sealed', holds: { purpose: 'idNumber' } },
  { ...own, table: 'person_phone', column: 'sealed', holds: { purpose: 'phone' } },
  { ...own, table: 'person', column: 'note_numbers', holds: 'json' },
  { ...own, table: 'person', column: 'service_needs_numbers', holds: 'json' },
  { ...own, table: 'place', column: 'note_numbers', holds: 'json' },
  { ...own, table: 'case_text', column: 'numbers', holds: 'json' },
  { ...own, table: 'duty_handover', column: 'note_numbers', holds: 'json' },
  { ...own, table: 'archive_change', column: 'before', holds: 'json' },
  { ...own, table: 'archive_change', column: 'after', holds: 'json' },
  { ...own, table: 'archive_change', column: 'reason_numbers', holds: 'json' },
  { ...own, table: 'approval', column: 'payload', holds: { purpose: 'approval' } },
  { ...own, table: 'approval', column: 'reason', holds: { purpose: 'approval' } },
  { ...own, table: 'case_file', column: 'sealed', holds: { purpose: 'case.file' } },
  {
    table: 'auth.second_factor',
    id: 'user_id',
    idType: 'text',
    column: 'secret',
    holds: { purpose: 'auth.secondFactor' },
    pool: 'auth',
  },
  {
    table: 'auth.second_factor',
    id: 'user_id',
    idType: 'text',
    column: 'pending_secret',
    holds: { purpose: 'auth.secondFactor' },
    pool: 'auth',
  },
];

/** Live for a day at the most and are not sealed anew: an old key stays until none is left. */
export const passingPlaces = ['archive_import_part', 'archive_import_row'] as const;
