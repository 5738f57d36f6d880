import type { Tx } from '../platform/db/tx.ts';
import { type ForgettingPreview, previewForgetting } from './anonymise.ts';
import type { PreviewName } from './define-process.ts';

type Preview = (
  tx: Tx,
  now: Temporal.Instant,
  asked: { caseId: string; personId: string | null },
) => Promise<ForgettingPreview>;

export const previews: Readonly<Record<PreviewName, Preview>> = { forgetting: previewForgetting };
