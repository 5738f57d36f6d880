import type { Label } from '../../directory/labels.ts';
import type { Entry } from '../../kernel/reading/story.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import { describeExport, exportLabels } from '../exchange/export-approval.ts';

type Payload = Record<string, unknown>;

/** How a request that is no action of a case is shown, and what makes use of it. */
interface Kind {
  label: Label;
  /** `names` holds those of all ids in the payload. */
  entries: (keys: KeyRing, payload: Payload, names: ReadonlyMap<string, string>) => Entry[];
  use: (payload: Payload) => { url: string; body: Payload };
}

const exports = Object.entries(exportLabels).map(([of, name]): [string, Kind] => [
  `export.${of}`,
  {
    label: name,
    entries: (keys, payload, names) => describeExport(keys, of as keyof typeof exportLabels, payload, names),
    use: (payload) => ({ url: `/api/exports/${of}`, body: payload }),
  },
]);

export const approvalKinds: Readonly<Record<string, Kind>> = Object.fromEntries(exports);
