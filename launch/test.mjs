import { ensure } from './ensure.mjs';
import { runSuite } from './suite.mjs';

const node = await ensure();
process.exit(await runSuite(node, { args: process.argv.slice(2) }));
