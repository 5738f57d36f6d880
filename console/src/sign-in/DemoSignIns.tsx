import { useSpeech } from '../words/language.ts';
import type { Demo } from './door-queries.ts';

/** Only a demo installation lists its accounts; a real one never sends any. */
export function DemoSignIns({
  demo,
  busy,
  onChoose,
}: {
  demo: Demo;
  busy: boolean;
  onChoose: (name: string) => void;
}) {
  const { t, say } = useSpeech();
  return (
    <section className="demo small" aria-labelledby="demo-title">
      <h2 id="demo-title" className="demo-title">
        {t('signIn.demo')}
      </h2>
      <p className="quiet">{t('signIn.demoHelp', { password: demo.password })}</p>
      <ul className="demo-list">
        {demo.signIns.map(({ username, label }) => (
          <li key={username}>
            <button type="button" className="demo-one" disabled={busy} onClick={() => onChoose(username)}>
              <span>{username}</span> <span className="quiet">{say(label)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
