import type { Kernel } from '../../kernel/kernel.ts';
import { type FieldError, fail } from '../../platform/errors/fail.ts';
import { factsOf } from '../decisions/facts-of.ts';

/** Throws request.invalid naming what the product does not know. */
export function checkPromise(
  kernel: Kernel,
  asked: { process: string; clock: string; facts?: Readonly<Record<string, string>> },
): void {
  const process = kernel.processes.get(asked.process);
  if (!process) {
    refuse('/process', '没有这个流程', 'is no process');
    return;
  }
  if (!Object.hasOwn(process.clocks, asked.clock))
    refuse('/clock', `“${process.label.zh}”没有这个时限`, `is no clock of "${process.label.en}"`);
  const choosable = factsOf(process);
  for (const [key, value] of Object.entries(asked.facts ?? {})) {
    const fact = choosable.find((one) => one.key === key);
    if (!fact)
      refuse(
        `/facts/${key}`,
        `“${process.label.zh}”不按这一项区分`,
        `cases of "${process.label.en}" are not told apart by this`,
      );
    else if (!fact.values.some((one) => one.value === value))
      refuse(
        `/facts/${key}`,
        `${fact.label.zh}没有“${value}”这一项`,
        `"${value}" is none of the choices of ${fact.label.en}`,
      );
  }
}

/** A phone as people dial it, or an address that mail can reach; said in words where it is neither. */
export function checkContact({ kind, value }: { kind: 'phone' | 'email'; value: string }): void {
  const isRight =
    kind === 'phone' ? /^\+?[0-9][0-9 -]{4,24}[0-9]$/ : /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/;
  if (isRight.test(value)) return;
  if (kind === 'phone')
    refuse('/value', '电话号码只能由数字、空格和短横组成', 'a phone number holds digits, blanks and dashes');
  refuse('/value', '请填写完整的邮箱地址', 'must be a whole e-mail address');
}

export function refuse(path: string, zh: string, en: string): never {
  const field: FieldError = { path, message: { zh, en } };
  return fail('request.invalid', {}, [field]);
}
