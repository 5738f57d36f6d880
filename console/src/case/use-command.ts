import { useState } from 'react';
import { isRefusal, newCommandId } from '../api/api.ts';

interface Command<Seen> {
  /** Sends what was chosen and typed, on what was seen. */
  send: <T>(
    words: unknown,
    seen: () => Seen,
    ask: (command: Seen & { commandId: string }) => Promise<T>,
  ) => Promise<T>;
  /** Whether these very words are on their way, or got no answer. */
  isUnanswered: (words: unknown) => boolean;
}

/**
 * The same words sent again without an answer are the same command on what was seen then, so that a lost answer never
 * does a thing twice: not even where the page has learnt meanwhile that it was done.
 */
export function useCommand<Seen extends object>(): Command<Seen> {
  const [sent, remember] = useState<{ words: string; command: Seen & { commandId: string } } | null>(null);
  const isUnanswered = (words: unknown) => sent?.words === JSON.stringify(words);
  return {
    isUnanswered,
    send: async (words, seen, ask) => {
      const command = sent && isUnanswered(words) ? sent.command : { ...seen(), commandId: newCommandId() };
      remember({ words: JSON.stringify(words), command });
      try {
        const answer = await ask(command);
        remember(null);
        return answer;
      } catch (error) {
        if (isRefusal(error)) remember(null);
        throw error;
      }
    },
  };
}
