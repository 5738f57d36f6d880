import type { Process } from './define-process.ts';

/** The flow chart of a process as Mermaid source, drawn from the definition that runs. */
export function drawProcess(process: Process, language: 'zh' | 'en'): string {
  const states = Object.entries(process.states);
  const lines = [
    'stateDiagram-v2',
    ...states.map(([key, state]) => `  ${key} : ${state.label[language]}`),
    `  [*] --> ${process.opens.state}`,
    ...Object.values(process.actions).flatMap((action) =>
      action.from.map((from) => `  ${from} --> ${action.to ?? from} : ${action.label[language]}`),
    ),
    ...states.filter(([, state]) => state.final).map(([key]) => `  ${key} --> [*]`),
  ];
  return `${lines.join('\n')}\n`;
}
