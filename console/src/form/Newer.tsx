import type { FieldSchema } from '../api/shapes.ts';
import { useSpeech } from '../words/language.ts';
import { changedIn, useFieldWords, type Values } from './form-values.ts';
import { fieldsOf, labelOf } from './read-schema.ts';

/** What somebody else has changed meanwhile, beside what was about to be written over it. */
export function Newer({
  schema,
  base,
  saved,
  mine,
}: {
  schema: FieldSchema;
  base: Values;
  saved: Values;
  mine: Values;
}) {
  const { t, say } = useSpeech();
  const words = useFieldWords();
  const theirs = changedIn(schema, base, saved);
  const fields = fieldsOf(schema).filter(([key]) => key in theirs);
  if (fields.length === 0) return <p className="small">{t('archives.staleElsewhere')}</p>;
  return (
    <dl className="form-pairs">
      {fields.map(([key, field]) => (
        <div key={key}>
          <dt>{say(labelOf(key, field))}</dt>
          <dd>
            {t('archives.staleNow', { value: words(field, saved[key]) ?? t('common.none') })}
            {key in mine && (
              <span className="quiet">
                {' '}
                {t('archives.staleMine', { value: words(field, mine[key]) ?? t('common.none') })}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
