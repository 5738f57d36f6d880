import { bindProcesses } from '../kernel/define-process.ts';
import { callback } from './callback/callback.process.ts';
import { complaint } from './complaint/complaint.process.ts';
import { dataRequest } from './dataRequest/data-request.process.ts';
import { inquiry } from './inquiry/inquiry.process.ts';
import { praise } from './praise/praise.process.ts';
import { repair } from './repair/repair.process.ts';
import { suggestion } from './suggestion/suggestion.process.ts';

/** Every process this house runs; the kernel is handed this list and knows none by name. */
export const processes = bindProcesses([
  repair,
  inquiry,
  complaint,
  suggestion,
  praise,
  callback,
  dataRequest,
]);
