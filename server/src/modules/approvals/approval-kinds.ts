import { type Label, label } from '../../directory/labels.ts';
import type { Entry } from '../../kernel/story.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { describeExport, exportLabels } from '../exchange/export-approval.ts';

/** How a request that is no action of a case is shown, and what makes use of it. */
interface Kind {
  label: Label;
  entries?: (tx: Tx, keys: KeyRing, payload: Record<string, unknown>) => Promise<Entry[]>;
  use?: (payload: Record<string, unknown>) => { url: string; body: Record<string, unknown> };
}

const exports = Object.entries(exportLabels).map(([of, name]): [string, Kind] => [
  `export.${of}`,
  {
    label: name,
    entries: (tx, keys, payload) => describeExport(tx, keys, of as keyof typeof exportLabels, payload),
    use: (payload) => ({ url: `/api/exports/${of}`, body: payload }),
  },
]);

export const approvalKinds: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries(exports),
  'keys.rotate': { label: label('轮换密钥', 'Rotate the keys') },
};
