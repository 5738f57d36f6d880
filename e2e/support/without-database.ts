/** The stories write into a database of their own, whatever one this machine works with. */
export function withoutDatabase(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, DATABASE_ADMIN_URL: __, ...rest } = env;
  return rest;
}
