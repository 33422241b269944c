// `node read-all.cjs CASES` prints the host that the runtime reports, then the answers of the CommonJS modules, one per line.
const { readFileSync } = require('node:fs');
const process = require('node:process');

const entries = {
  core: require('rfi-article'),
  explain: require('rfi-article/explain'),
  html: require('rfi-article/html'),
  jsonFeed: require('rfi-article/json-feed'),
  jsonLd: require('rfi-article/json-ld'),
  markdown: require('rfi-article/markdown'),
  ninjs: require('rfi-article/ninjs'),
  publishers: require('rfi-article/publishers'),
  schema: require('rfi-article/schema'),
  text: require('rfi-article/text'),
};

import('./answers.js').then(({ answers, reportedHost }) => {
  const cases = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  process.stdout.write([reportedHost(), ...answers(entries, cases)].join('\n'));
});
