/** "2024-3-1", "2024/03/01", "2024.3.1", "20240301" or "2024年3月1日" as 2024-03-01; null where it is no day. */
export function readDate(typed: string): string | null {
  const found = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(plain(typed));
  if (!found) return null;
  const [year, month, day] = [found[1], found[2] ?? found[4], found[3] ?? found[5]].map(Number) as [
    number,
    number,
    number,
  ];
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return at.toISOString().slice(0, 10);
}

const plain = (typed: string) =>
  typed
    .replace(/\s/g, '')
    .replace(/[０-９．－／]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
