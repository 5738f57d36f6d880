import type { Process } from './define-process.ts';

/** The flow chart of a process as Mermaid source, drawn from the definition that runs. */
export function drawProcess(process: Process, language: 'zh' | 'en'): string {
  const states = Object.entries(process.states);
  const lines = [
    'stateDiagram-v2',
    ...states.map(([key, state]) => `  ${key} : ${state.label[language]}`),
    `  [*] --> ${process.opens.state}`,
    ...arrows(process, language),
    ...states.filter(([, state]) => state.final).map(([key]) => `  ${key} --> [*]`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Actions that lead the same way share an arrow: side by side their words would cover each other. */
function arrows(process: Process, language: 'zh' | 'en'): string[] {
  const labels = new Map<string, string[]>();
  for (const action of Object.values(process.actions)) {
    for (const from of action.from) {
      const way = `${from} --> ${action.to ?? from}`;
      labels.set(way, [...(labels.get(way) ?? []), action.label[language]]);
    }
  }
  return [...labels].map(([way, words]) => `  ${way} : ${words.join(' / ')}`);
}
