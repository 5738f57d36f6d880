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
  'auth.plainHttp': {
    status: 403,
    zh: '这里是不加密的 http，密码和接口密钥会被同一网络里的人看到，所以不能登录，也不接受密钥。三种办法：在前面放一个 https 代理（NUANJU_HTTPS=on、TRUST_PROXY=on）；用 npm start -- --tls 以自签证书启动；或者确认网络可信后设置 NUANJU_TRUSTED_NETWORK=on。',
    en: 'This is plain http: others in the network could read passwords and keys, so nobody can sign in here and no key is taken. Three ways out: an https proxy in front (NUANJU_HTTPS=on, TRUST_PROXY=on); npm start -- --tls with a self-signed certificate; or NUANJU_TRUSTED_NETWORK=on where the network is trusted.',
  },
  'auth.pause': {
    status: 429,
    zh: '错误次数太多，请在 {seconds} 秒后再试。',
    en: 'Too many wrong tries; try again in {seconds} seconds.',
  },
  'auth.wrongCode': {
    status: 400,
    zh: '验证码不正确或已经用过；每个验证码只能用一次，请等下一个。',
    en: 'The code is wrong or was used already; each code counts once, so wait for the next.',
  },
  'auth.secondStepNeeded': {
    status: 401,
    zh: '请先完成登录的第二步。',
    en: 'Please finish the second step of signing in first.',
  },
  'auth.secondFactorDemanded': {
    status: 403,
    zh: '您的岗位必须使用两步登录，不能关闭；换手机时请重新设置。',
    en: 'Your post demands the second step, so it cannot be removed; set it up anew for another phone.',
  },
  'auth.invitationOver': {
    status: 404,
    zh: '这个链接不存在、已经用过或已经过期。请向管理员要一个新的。',
    en: 'This link does not exist, was used already or has expired. Ask an administrator for a new one.',
  },
  'auth.keyNotFound': {
    status: 404,
    zh: '没有找到这个接口密钥。',
    en: 'There is no such API key.',
  },
  'auth.keyReadsOnly': {
    status: 403,
    zh: '这个接口密钥只能读取，不能改动。',
    en: 'This API key may read only, not change anything.',
  },
  'auth.keyElsewhere': {
    status: 403,
    zh: '这个接口密钥不能用于“{part}”，只能用于：{allowed}。',
    en: 'This API key is not for "{part}"; it is for: {allowed}.',
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
