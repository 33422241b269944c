import { readFileSync } from 'node:fs';
import { safeParseArticle } from 'rfi-article';

const results = process.argv.slice(2).map((file) => safeParseArticle(readFileSync(file, 'utf8')));
process.stdout.write(JSON.stringify(results));
