import { expect, test } from 'vitest';
import { allErrors, defineErrors } from './catalogue.ts';
import { AppError, fail } from './fail.ts';
import { platformErrors } from './platform.errors.ts';
import { languageOf, renderError } from './render-error.ts';

const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('every error speaks both languages, asks for the same words in both and has an error status', () => {
  for (const [code, { zh, en, status }] of Object.entries(platformErrors)) {
    expect(allErrors()).toContainEqual(expect.objectContaining({ code, zh, en, status }));
    expect([code, placeholders(zh)]).toEqual([code, placeholders(en)]);
    expect(zh, code).toMatch(/\p{Script=Han}.*。$/u);
    expect(en, code).toMatch(/^[A-Z{].*\.$/);
    expect(status, code).toBeGreaterThanOrEqual(400);
    expect(code).toMatch(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)?$/);
  }
});

test('a code is defined once', () => {
  expect(() => defineErrors({ notFound: { status: 404, zh: '无', en: 'None' } })).toThrow(/defined twice/);
});

test('what is thrown carries its words, fields and details into the chosen language', () => {
  try {
    const message = { zh: '太长', en: 'too long' };
    fail('file.tooLarge', { limit: { zh: '20 兆', en: '20 MB' } }, [{ path: '/photo', message }], {
      bytes: 1,
    });
  } catch (error) {
    const english = renderError(error as AppError, 'en', 'r-1');
    expect(english).toEqual({
      status: 413,
      answer: {
        code: 'file.tooLarge',
        message: 'The file is too large; at most 20 MB.',
        requestId: 'r-1',
        fields: [{ path: '/photo', message: 'too long' }],
        details: { bytes: 1 },
      },
    });
    expect(renderError(error as AppError, 'zh', 'r-1').answer.message).toBe('文件太大，最多 20 兆。');
  }
  expect.assertions(2);
});

test('a word with a dollar or a brace is shown as it is', () => {
  const { answer } = renderError(new AppError('auth.usernameTaken', { username: '$&{x}' }), 'en', 'r');
  expect(answer.message).toBe('The user name "$&{x}" is already taken.');
});

test('the compiler asks for the words of a sentence', () => {
  // @ts-expect-error seconds is missing
  expect(() => fail('request.rateLimited')).toThrow(AppError);
  // @ts-expect-error there is no such code
  expect(() => fail('no.such')).toThrow(AppError);
});

test.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['*', 'zh'],
  ['fr-FR, de', 'zh'],
  ['en', 'en'],
  ['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en;q=0.1, zh;q=0.5', 'zh'],
  ['en;q=nonsense', 'zh'],
  ['en;q=0', 'zh'],
])('Accept-Language %s reads %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
