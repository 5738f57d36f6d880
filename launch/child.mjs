import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './ensure.mjs';

/**
 * Runs a program until it ends, passing signals on; resolves with its exit code. With `ipc` the child notices by the
 * broken channel when we are killed.
 */
export function runChild(
  program,
  args,
  { ipc = false, env = process.env, cwd = root, ownGroup = false } = {},
) {
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: ['inherit', 'inherit', 'inherit', ...(ipc ? ['ipc'] : [])],
    // Ctrl-C reaches a whole process group: a server in its own hears it once, from us.
    detached: ownGroup && process.platform !== 'win32',
  });
  const stopPassing = passSignals(child);
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      stopPassing();
      resolve(code ?? 128 + (constants.signals[signal] ?? 1));
    });
    child.once('error', (error) => {
      stopPassing();
      console.error(error.message);
      resolve(1);
    });
  });
}

/** npm passes on the signal that the terminal also sent us itself: what comes twice within half a second is one. */
function passSignals(child) {
  const recent = new Set();
  const pass = (signal) => {
    if (recent.has(signal)) return;
    recent.add(signal);
    setTimeout(() => recent.delete(signal), 500).unref();
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  return () => {
    for (const signal of signals) process.off(signal, pass);
  };
}
