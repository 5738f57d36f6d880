import type { Terminal } from '../command-line/terminal.ts';

/** A watched terminal sees one line that changes; a log file gets a line every ten seconds. */
export function progressLine(
  terminal: Terminal,
  ms: () => number,
): { step(rows: number, share: number | null): void; end(): void } {
  const begun = ms();
  let last = begun;
  let shown = false;
  return {
    step(rows, share) {
      const passed = ms();
      if (passed - last < (terminal.watched ? 200 : 10_000)) return;
      last = passed;
      shown = true;
      const line = words(terminal.language, rows, (passed - begun) / 1000, share);
      terminal.mutter(terminal.watched ? `\r${line}\u001b[K` : `${line}\n`);
    },
    end() {
      if (shown && terminal.watched) terminal.mutter('\n');
    },
  };
}

function words(language: 'zh' | 'en', rows: number, seconds: number, share: number | null): string {
  const speed = Math.round(rows / Math.max(seconds, 0.001));
  const left = share && share > 0.01 ? Math.ceil((seconds * (1 - share)) / share) : null;
  if (language === 'zh') {
    return `已处理 ${rows} 行，每秒 ${speed} 行${left === null ? '' : `，还需约 ${left} 秒`}`;
  }
  return `${rows} rows, ${speed} a second${left === null ? '' : `, about ${left} s left`}`;
}
