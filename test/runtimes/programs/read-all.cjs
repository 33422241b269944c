// node read-all.cjs CASES: prints the host as the runtime sees it, then the answers of the CommonJS modules, a line each.
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

import('./answers.js').then(({ answers, hostSeen }) => {
  const cases = JSON.parse(readFileSync(process.argv[2], 'utf8'));
  process.stdout.write([hostSeen(), ...answers(entries, cases)].join('\n'));
});
