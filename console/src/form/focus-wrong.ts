/** Puts the cursor into the first field that is wrong. */
export function focusWrong(id: string, problems: Record<string, string>): void {
  const first = Object.keys(problems)[0];
  if (first) document.getElementById(`${id}${first.replaceAll('/', '-')}`)?.focus();
}
