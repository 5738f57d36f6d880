import { runChild } from './child.mjs';
import { ensure, giveUp } from './ensure.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) giveUp('用法:node launch/run.mjs 文件 [参数…]', 'Usage: node launch/run.mjs FILE [arguments…]');
const node = await ensure();
process.exit(await runChild(node, [file, ...args]));
