import { type CodesOf, defineErrors } from './catalogue.ts';

export const platformErrors = defineErrors({
  'request.invalid': {
    status: 400,
    zh: '提交的内容有误，请按提示修改。',
    en: 'Some of what was sent is not right; see the fields.',
  },
  'request.malformed': {
    status: 400,
    zh: '请求的格式不正确，无法读取。',
    en: 'The request is malformed and cannot be read.',
  },
  'request.crossSite': {
    status: 403,
    zh: '这个请求来自别的网站，已拒绝。',
    en: 'This request comes from another site and was refused.',
  },
  'request.tooLarge': {
    status: 413,
    zh: '提交的内容太大。',
    en: 'What was sent is too large.',
  },
  'request.unsupportedType': {
    status: 415,
    zh: '不支持这种内容类型，请使用 application/json（UTF-8）。',
    en: 'This content type is not supported; send application/json in UTF-8.',
  },
  'request.rateLimited': {
    status: 429,
    zh: '操作太频繁，请在 {seconds} 秒后再试。',
    en: 'Too many attempts; try again in {seconds} seconds.',
  },
  'request.refused': {
    status: 400,
    zh: '服务器无法处理这个请求。',
    en: 'The server cannot handle this request.',
  },
  notFound: {
    status: 404,
    zh: '没有找到。',
    en: 'Not found.',
  },
  methodNotAllowed: {
    status: 405,
    zh: '这个地址不支持 {method}，可用：{allowed}。',
    en: 'This address does not answer {method}; it answers {allowed}.',
  },
  'auth.signInNeeded': {
    status: 401,
    zh: '请先登录。',
    en: 'Please sign in first.',
  },
  'auth.forbidden': {
    status: 403,
    zh: '您没有权限做这件事。',
    en: 'You are not allowed to do this.',
  },
  'auth.wrongPassword': {
    status: 401,
    zh: '用户名或密码不正确。',
    en: 'The user name or the password is wrong.',
  },
  'auth.usernameTaken': {
    status: 409,
    zh: '用户名“{username}”已被使用。',
    en: 'The user name "{username}" is already taken.',
  },
  'auth.notFresh': {
    status: 403,
    zh: '请重新登录后再做这件事。',
    en: 'Please sign in again before doing this.',
  },
  'auth.keyNotFound': {
    status: 404,
    zh: '没有找到这个接口密钥。',
    en: 'There is no such API key.',
  },
  'server.fault': {
    status: 500,
    zh: '服务器出错了，已记录。请稍后再试；反馈时请附上编号 {requestId}。',
    en: 'Something went wrong on the server and was recorded. Try again later; if you report it, quote {requestId}.',
    log: 'unexpected error',
  },
  'server.busy': {
    status: 503,
    zh: '服务器暂时繁忙，请稍后再试。',
    en: 'The server is busy for the moment; please try again shortly.',
    log: 'the database is away or overloaded',
  },
  'file.tooLarge': {
    status: 413,
    zh: '文件太大，最多 {limit}。',
    en: 'The file is too large; at most {limit}.',
  },
  'file.notAnImage': {
    status: 415,
    zh: '这个文件不是可用的图片，请上传 JPEG、PNG、WebP 或 HEIC。',
    en: 'This file is not a usable image; send JPEG, PNG, WebP or HEIC.',
  },
  'file.tooManyPixels': {
    status: 400,
    zh: '图片的像素太多，最多 {limit}。',
    en: 'The image has too many pixels; at most {limit}.',
  },
  'file.broken': {
    status: 400,
    zh: '文件已损坏，无法打开。',
    en: 'The file is broken and cannot be opened.',
  },
  'file.missing': {
    status: 400,
    zh: '没有收到文件。',
    en: 'No file was received.',
  },
});

declare module './catalogue.ts' {
  interface ErrorCodes extends CodesOf<typeof platformErrors> {}
}
