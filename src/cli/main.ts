import { exitOnSignals } from './interruption.js';
import { run } from './run.js';

exitOnSignals();
// Not process.exit(): what is still on its way to a pipe would be lost.
process.exitCode = await run(process.argv.slice(2));
