import type { Actor } from '../../directory/actor.ts';
import { projectsOf } from '../../directory/actor.ts';
import { seesWholeProject } from '../../directory/roles.ts';
import { lastFourToken, numberToken } from '../../kernel/case-search.ts';
import { caseScope, scopeCondition, scopeValues } from '../../kernel/read-case.ts';
import type { KeyRing } from '../../platform/crypto/keys.ts';
import { normalisePhone } from '../../platform/crypto/phone.ts';
import { lastFourHash } from '../../platform/crypto/seal.ts';
import { numberHashes } from '../../platform/crypto/texts.ts';
import { nameOf, type Tx } from '../../platform/db/tx.ts';
import { bigrams } from '../../platform/text/bigrams.ts';

export type Kind = 'case' | 'person' | 'place';

export interface Hit {
  subject_id: string;
  kind: Kind;
}

/**
 * The one function every search goes through: the scope comes from the actor, never from the query. Newest first,
 * `limit` of each kind. A technician finds the cases he may see, a resident his own; persons and places are for
 * those who see a whole project.
 */
export async function findSubjects(
  tx: Tx,
  keys: KeyRing,
  actor: Actor,
  asked: { q: string; kinds: readonly Kind[]; limit: number },
): Promise<Hit[]> {
  const ways = waysToFind(keys, asked.q);
  if (ways.length === 0) return [];
  const whole = projectsOf(actor, seesWholeProject);
  const visible = {
    case: `select s.subject_id, s.kind, s.sort_at from search_entry s join cases c on c.id = s.subject_id
           where s.kind = 'case' and (#ways#) and ${scopeCondition(3)}`,
    person: `select s.subject_id, s.kind, s.sort_at from search_entry s
             where s.kind = 'person' and (#ways#) and s.project_id = any($2::uuid[])`,
    place: `select s.subject_id, s.kind, s.sort_at from search_entry s
            where s.kind = 'place' and (#ways#) and s.project_id = any($2::uuid[])`,
  };
  const values: unknown[] = [asked.limit, whole, ...scopeValues(caseScope(actor))];
  const conditions = ways.map((tokens) => {
    values.push(tokens);
    return `s.tokens @> $${values.length}::text[]`;
  });
  const parts = asked.kinds.map(
    (kind) =>
      `(${visible[kind].replace('#ways#', conditions.join(' or '))} order by s.sort_at desc, s.subject_id limit $1)`,
  );
  const text = `with used as (select $2::uuid[], $3::bool, $4::uuid[], $5::uuid[], $6::uuid, $7::uuid[]) ${parts.join(' union all ')}`;
  return tx.query<Hit>({ name: nameOf('find-subjects', text), text, values });
}

/** Each way is a set of tokens that must all be there: words; a whole number; its tail; initials or pinyin. */
function waysToFind(keys: KeyRing, q: string): string[][] {
  const typed = q.trim();
  const ways: string[][] = [];
  const pairs = bigrams(typed);
  if (pairs.length > 0) ways.push(pairs);
  const digits = typed.replaceAll(/[\s-]/g, '');
  if (/^\d{4}$/.test(digits))
    ways.push([lastFourToken(lastFourHash(keys, 'phone', digits).toString('base64url'))]);
  const phone = /^[+\d][\d\s-]{6,}$/.test(typed) ? normalisePhone(typed) : null;
  if (phone) ways.push([numberToken(numberHashes(keys, 'phone', phone).hash.toString('base64url'))]);
  if (/^[a-z]{2,30}$/i.test(typed)) ways.push([`@${typed.toLowerCase()}`]);
  if ([...typed].length === 1) ways.push([`=${typed}`]);
  return ways;
}
