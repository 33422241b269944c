import { statSync } from 'node:fs';
import { explainDocument } from '../explain/index.js';
import type { ExplainArguments } from './arguments.js';
import { readText, reasons } from './documents.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { explainFormats } from './explain-formats.js';
import { standardOutput } from './output.js';
import { problemReport } from './problem-report.js';
import { readRegularFile, readStream } from './read-file.js';
import { loadRecords } from './records.js';
import { plainReporter } from './reporter.js';
import { stylesFor } from './styles.js';

/** `rfi-article explain`: which part of a document became what. */
export async function explainCommand({ path, format, ...choice }: ExplainArguments): Promise<ExitCode> {
  const publishers = await loadRecords(choice);
  const { print, styles: errorStyles } = plainReporter;
  const isRegular = path !== '-' && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  const reading = isRegular ? readRegularFile(path) : await readStream(path);
  if (!reading.ok) {
    print(problemReport(path, '', reading.problem, errorStyles));
    return exitCodes.usageOrSystem;
  }
  const { file } = reading;
  const outcome = readText(file, { strict: false, publishers });
  // A broken document is explained too: what could be read, and then why no more.
  if (!file.isTooLong) {
    const styles = stylesFor(process.stdout);
    const write = explainFormats[format ?? (styles.enabled ? 'source' : 'table')];
    const output = standardOutput();
    for (const text of write(file.text, explainDocument(file.text, { publishers }), styles)) await output.write(text);
    await output.commit();
  }
  if (outcome.kind === 'article') return exitCodes.good;
  for (const problem of reasons(outcome)) print(problemReport(path, file.text, problem, errorStyles));
  return exitCodes.badDocuments;
}
