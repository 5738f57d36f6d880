import { useQuery } from '@tanstack/react-query';
import { healthQuery } from '../sign-in/door-queries.ts';
import { useSpeech } from '../words/language.ts';

/** What everybody should know of how this server runs, on every page. */
export function Warnings() {
  const { say } = useSpeech();
  const { data } = useQuery(healthQuery);
  return data?.warnings.map((warning) => (
    <p key={warning.en} className="warning-bar">
      {say(warning)}
    </p>
  ));
}
