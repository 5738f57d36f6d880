import { type AuditAction, auditActions } from '../../directory/audit/audit-actions.ts';
import { auditLog } from '../../directory/audit/audit-log.ts';
import { readsLog } from '../../directory/audit/read-log.ts';
import {
  type BrokenLogLink,
  type LogChain,
  type LogReport,
  verifyLog,
} from '../../directory/audit/verify-log.ts';
import { type Label, label } from '../../directory/labels.ts';
import { onPool } from '../../platform/db/tx.ts';
import type { House } from '../house.ts';
import type { Terminal } from './terminal.ts';
import { withWorkerPool } from './worker-pool.ts';

/** Walks the logs; says how much was checked and the first link that does not hold. Answers whether there is one. */
export async function sayBrokenLog(house: House, terminal: Terminal): Promise<boolean> {
  const { language } = terminal;
  return withWorkerPool(house, async (pool) => {
    const tx = onPool(pool);
    const verified = { audit: () => verifyLog(tx, auditLog), reads: () => verifyLog(tx, readsLog) };
    for (const [chain, verify] of Object.entries(verified) as [LogChain, () => Promise<LogReport>][]) {
      const { entries, broken } = await verify();
      terminal.say(said[chain](entries)[language]);
      if (!broken) continue;
      terminal.say(sentence(broken)[language]);
      return true;
    }
    return false;
  });
}

function sentence(broken: BrokenLogLink): Label {
  const action = auditActions[broken.action as AuditAction];
  const details = (said: (string | null | undefined)[]) => said.filter(Boolean).join(', ');
  const at = broken.at?.toString();
  const zh = details([
    broken.number === null ? null : `第 ${broken.number} 条`,
    at,
    action?.zh ?? broken.action,
  ]);
  const en = details([
    broken.number === null ? null : `entry ${broken.number}`,
    at,
    action?.en ?? broken.action,
  ]);
  const chain = chains[broken.chain];
  const fault = faults[broken.what];
  return label(`${chain.zh}（${zh}）：${fault.zh}。`, `${chain.en} (${en}): ${fault.en}.`);
}

const said: Record<LogChain, (entries: number) => Label> = {
  audit: (n) => label(`核对了 ${n} 条审计记录`, `${n} entries of the audit checked`),
  reads: (n) => label(`核对了 ${n} 批查阅记录`, `${n} batches of the read log checked`),
};

const chains: Record<LogChain, Label> = {
  audit: label('审计记录', 'Audit'),
  reads: label('查阅记录', 'Read log'),
};

const faults: Record<BrokenLogLink['what'], Label> = {
  entryChanged: label('内容被改过', 'it was changed'),
  entryMissing: label('记录被删除', 'it was removed'),
  linkMissing: label('记录和它的链接都被删除', 'it was removed together with its link'),
  linkChanged: label(
    '链接与内容不符：内容或前一条被改过',
    'its link does not fit: it or the one before was changed',
  ),
  entryAdded: label('不是由系统写入的记录', 'it was slipped in past the server'),
  endMissing: label('链的末尾被删除或改动', 'the end of the chain was removed or changed'),
};
