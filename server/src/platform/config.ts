import { resolve } from 'node:path';
import { readTrustProxy, type TrustProxy } from './http/trust-proxy.ts';
import { claimYears } from './time.ts';

export interface Config {
  production: boolean;
  port: number;
  host: string;
  dataDir: string;
  /** Left out: the embedded PostgreSQL in `dataDir`. */
  database: { appUrl: string; adminUrl: string; workerUrl: string } | null;
  role: 'all' | 'web' | 'worker';
  demo: boolean;
  secret: string | null;
  keys: string | null;
  files: { kind: 'disk' } | { kind: 's3'; bucket: string; region: string; endpoint?: string };
  servedOverHttps: boolean;
  trustProxy: TrustProxy;
  tls: boolean;
  trustedNetwork: boolean;
  sessionIdleMinutes: number;
  logLevel: string;
  poolSize: number;
  exportRows: number;
  /** How long the audit and the read log are kept. */
  auditDays: number;
}

/** A setting that is missing or wrong, in words an operator can act on. */
export class ConfigRefusal extends Error {}

export const settingsHelp: Record<string, string> = {
  PORT: 'port to listen on (3000)',
  HOST: 'address to listen on (0.0.0.0; 127.0.0.1 for this machine only)',
  DATA_DIR: 'folder of the embedded database, secrets and files (./data)',
  DATABASE_URL: 'PostgreSQL 18 to use instead of the embedded one',
  DATABASE_ADMIN_URL: 'login that owns and migrates that database (DATABASE_URL)',
  DATABASE_WORKER_URL: 'login of the clock and message worker (DATABASE_URL)',
  ROLE: 'all, web or worker (all)',
  NUANJU_DEMO:
    'on plants the demo estate into an empty database, off asks for the first administrator (on; off in production)',
  NUANJU_SECRET: 'signs sessions (made at first start; required in production with DATABASE_URL)',
  NUANJU_KEYS:
    'seals personal numbers (made at first start in DATA_DIR/secrets; required in production with DATABASE_URL)',
  NUANJU_HTTPS: 'on when people reach the server by https (off)',
  TRUST_PROXY:
    'proxies in front whose X-Forwarded-* counts: how many in a row (on is 1), or their addresses, 10.0.0.5,10.1.0.0/16 (off)',
  NUANJU_TLS: 'on speaks https with a certificate made at first start, as npm start -- --tls does (off)',
  NUANJU_TRUSTED_NETWORK: 'on lets people sign in over plain http, with a warning on every page (off)',
  SESSION_IDLE_MINUTES: 'minutes after which a sign-in that nobody uses ends (120)',
  S3_BUCKET:
    'keep files in this S3 bucket instead of DATA_DIR/files; with S3_REGION, S3_ENDPOINT and the AWS_* credentials',
  LOG_LEVEL: 'trace, debug, info, warn, error or silent (warn; info in production)',
  POOL_SIZE: 'database connections of the web role (10)',
  EXPORT_ROWS: 'rows one person may export alone; more needs a second person (500)',
  AUDIT_DAYS: 'days the audit and the read log are kept; 180 at least, as the law asks (1095)',
};

/** Reads the settings. Throws ConfigRefusal naming the setting. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const production = env.NODE_ENV === 'production';
  const appUrl = urlOf(env, 'DATABASE_URL');
  const demo = onOff(env, 'NUANJU_DEMO', !production);
  const config: Config = {
    production,
    port: wholeNumber(env, 'PORT', 3000, 0, 65_535),
    host: env.HOST || '0.0.0.0',
    dataDir: resolve(env.DATA_DIR || 'data'),
    database: appUrl
      ? {
          appUrl,
          adminUrl: urlOf(env, 'DATABASE_ADMIN_URL') ?? appUrl,
          workerUrl: urlOf(env, 'DATABASE_WORKER_URL') ?? appUrl,
        }
      : null,
    role: oneOf(env, 'ROLE', ['all', 'web', 'worker'], 'all'),
    demo,
    secret: env.NUANJU_SECRET || null,
    keys: env.NUANJU_KEYS || null,
    files: env.S3_BUCKET
      ? { kind: 's3', bucket: env.S3_BUCKET, region: env.S3_REGION || 'auto', endpoint: env.S3_ENDPOINT }
      : { kind: 'disk' },
    servedOverHttps: onOff(env, 'NUANJU_HTTPS', false),
    trustProxy: proxiesOf(env),
    tls: onOff(env, 'NUANJU_TLS', false),
    trustedNetwork: onOff(env, 'NUANJU_TRUSTED_NETWORK', false),
    sessionIdleMinutes: wholeNumber(env, 'SESSION_IDLE_MINUTES', 120, 5, 720),
    logLevel: oneOf(
      env,
      'LOG_LEVEL',
      ['trace', 'debug', 'info', 'warn', 'error', 'silent'],
      production ? 'info' : 'warn',
    ),
    poolSize: wholeNumber(env, 'POOL_SIZE', 10, 2, 200),
    exportRows: wholeNumber(env, 'EXPORT_ROWS', 500, 0, 1_000_000),
    auditDays: wholeNumber(env, 'AUDIT_DAYS', claimYears * 365, 180, 36_500),
  };
  if (production) refuseUnsafe(config);
  return config;
}

function refuseUnsafe(config: Config): void {
  if (config.demo) {
    throw new ConfigRefusal('NUANJU_DEMO=on is refused in production: its passwords are public.');
  }
  if (config.secret !== null && config.secret.length < 32) {
    throw new ConfigRefusal('NUANJU_SECRET must have at least 32 characters in production.');
  }
  if (config.database && !config.secret) {
    throw new ConfigRefusal(
      'NUANJU_SECRET is required in production with DATABASE_URL: several servers must share it.',
    );
  }
  if (config.database && !config.keys) {
    throw new ConfigRefusal(
      'NUANJU_KEYS is required in production with DATABASE_URL: without it no phone number can be read again.',
    );
  }
}

function urlOf(env: Record<string, string | undefined>, name: string): string | null {
  const value = env[name];
  if (!value) return null;
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) {
    throw new ConfigRefusal(
      `${name} is no PostgreSQL address (postgres://user:password@host:5432/database).`,
    );
  }
  return value;
}

function proxiesOf(env: Record<string, string | undefined>): TrustProxy {
  const read = readTrustProxy(env.TRUST_PROXY || 'off');
  if (read === null) {
    throw new ConfigRefusal(
      'TRUST_PROXY must be off, on (one proxy), a number of proxies from 1 to 9, or their addresses (10.0.0.5,10.1.0.0/16).',
    );
  }
  return read;
}

function onOff(env: Record<string, string | undefined>, name: string, otherwise: boolean): boolean {
  return oneOf(env, name, ['on', 'off'], otherwise ? 'on' : 'off') === 'on';
}

function oneOf<const T extends string>(
  env: Record<string, string | undefined>,
  name: string,
  allowed: readonly T[],
  otherwise: T,
): T {
  const value = env[name] || otherwise;
  if (!(allowed as readonly string[]).includes(value)) {
    throw new ConfigRefusal(`${name} must be one of ${allowed.join(', ')}.`);
  }
  return value as T;
}

function wholeNumber(
  env: Record<string, string | undefined>,
  name: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const value = env[name] ? Number(env[name]) : otherwise;
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new ConfigRefusal(`${name} must be a whole number from ${least} to ${most}.`);
  }
  return value;
}
