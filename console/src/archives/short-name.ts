/** Below 3栋 its unit 3栋2单元 is simply 2单元. */
export function shortName(name: string, above: string | null): string {
  const rest = above && name.startsWith(above) ? name.slice(above.length).replace(/^[\s\-·/]+/, '') : '';
  return rest || name;
}
