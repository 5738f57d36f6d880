import { dictionary } from '@zxcvbn-ts/language-common';
import { type Bilingual, fail } from '../errors/fail.ts';
import type { Auth } from './create-auth.ts';

/** Throws `request.invalid` on the field unless the password is long enough and not among those that are tried first. */
export function requireGoodPassword(
  { tradeWords }: Pick<Auth, 'tradeWords'>,
  password: string,
  about: { readonly path?: string; readonly username: string },
): void {
  const path = about.path ?? '/password';
  const length = [...password].length;
  if (length < 8 || password.length > 128) refuse(path, lengthRule);
  if (isBreached(password, tradeWords)) refuse(path, breachedRule);
  if (stem(password).startsWith(stem(about.username)) && password.length < about.username.length + 8)
    refuse(path, aboutYouRule);
}

/**
 * Whether it stands on the list of breached passwords that ships with us, or follows a habit that every list has: among
 * them a word everybody here thinks of, with digits and signs after it.
 */
export function isBreached(password: string, tradeWords: readonly string[] = []): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const stem = plain.replace(/[\d!@#$%^&*._-]*$/, '');
  return known().has(plain) || habits.some((habit) => habit.test(plain)) || tradeWords.includes(stem);
}

let loaded: Set<string> | undefined;

/** Read at the first password that is set: 49,000 lines are no part of every start. */
function known(): Set<string> {
  loaded ??= new Set((dictionary['passwords-common'] as string[]).filter((one) => one.length >= 8));
  return loaded;
}

const habits: readonly RegExp[] = [
  // One character, or a short piece of at most four, over and over.
  /^(.{1,4})\1+.?$/u,
  // A day: 19900101, 01011990; with up to two letters around it, such as initials.
  /^[a-z]{0,2}(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[a-z]{0,2}$/,
  /^[a-z]{0,2}(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d[a-z]{0,2}$/,
  // A mobile number.
  /^(\+?86)?1[3-9]\d{9}$/,
  // The words that lists of Chinese passwords begin with, with digits and signs after them.
  /^(woaini|aini|5201314|1314520|520520|woaiwo|woaiwojia|woaizhongguo|zhongguo|nihao|caonima|wodemima|mima|woailaopo|woailaogong|baobei|laopo|laogong|admin|administrator|root|test|guest|user|password|passw0rd|p@ssw0rd|qwerty|qwer|asdf|zxcv|abcd?|abc123|qaz|1qaz|welcome|letmein|iloveyou|wangwei|zhangwei)[\d!@#$%^&*._-]*$/,
];

const stem = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, '');

const lengthRule: Bilingual = {
  zh: '密码应为 8 到 128 个字符',
  en: 'The password must have 8 to 128 characters',
};

const breachedRule: Bilingual = {
  zh: '这个密码在已泄露或最常见的密码之列，别人最先试的就是它；请换一个，例如几个不相干的词连在一起',
  en: 'This password is among the leaked or most common ones, which are tried first; choose another, such as a few unrelated words',
};

const aboutYouRule: Bilingual = {
  zh: '密码不能由用户名加几个字符组成',
  en: 'The password must not be the user name with a few characters added',
};

function refuse(path: string, message: Bilingual): never {
  fail('request.invalid', {}, [{ path, message }]);
}
