import type { CommandName } from './arguments.js';

const overview = `rfi-article: reads archived news documents into typed Articles

Usage
  rfi-article FILE…                  the Article as JSON; the same as rfi-article parse FILE…
  rfi-article parse PATH… [options]  files and folders to JSON, NDJSON, text, Markdown, HTML, JSON-LD, ninjs, JSON Feed
  rfi-article check PATH… [options]  what is wrong in documents, and where
  rfi-article explain FILE           which part of a document became what

  PATH is a file, a folder (read with its sub-folders) or - for standard input.

Options
  -h, --help     this help; rfi-article COMMAND --help tells more
  -V, --version  the version

Examples
  rfi-article article.md
  rfi-article article.md --format text
  rfi-article parse archive --output archive.ndjson
  rfi-article check archive

Exit codes
  0  everything was read
  1  documents are bad: no Article can be made of them, or check found errors
  2  the command line is wrong, or a file cannot be read or written
  130  interrupted
`;

const parse = `rfi-article parse: documents in, Articles out

Usage
  rfi-article parse PATH… [options]
  rfi-article parse --from ndjson [FILE…] [options]

Input
  PATH…                 files, folders (read with their sub-folders, by name), - for standard input
  --extension EXT       take only files with this extension from folders: md; several: md,html
  --publisher ID        read with this record only; several: rfi,cna (default: all, and generic for the rest)
  --record FILE         read with your own record too: an ES module whose default export is the record, or a list
  --from ndjson         a filter: one {"id": …, "document": "…"} a line in, one result a line out, in order

Output
  -f, --format FORMAT   json (default), ndjson, text, markdown, html, json-ld, ninjs, json-feed
  -o, --output PATH     a file, which also chooses the format (data.ndjson), or a folder for a file each
  --force               overwrite what is there
  --no-positions        leave out where everything stands in the source
  --title TITLE         the title of a json-feed, or of a page of several Articles

Problems
  --strict              warnings are errors: a document with one gives no Article
  --errors FILE         failures as NDJSON: path, code, position, what could be read; not on standard error then
  --exit-zero           with --from ndjson: end with 0 also when documents are bad (for Spark)
  -q, --quiet           no progress and no summary

Examples
  rfi-article parse article.md                                    one Article, indented
  rfi-article parse a.md b.md                                     a JSON list
  rfi-article parse archive --extension md --output data.ndjson   a data set: an Article a line
  rfi-article parse archive --format markdown --output pages/     a file for each document
  rfi-article parse archive -o data.ndjson --errors bad.ndjson    failures in a file of their own
  rfi-article parse archive --publisher rfi,cna -o data.ndjson    with two records; other hosts are read by generic
  cat article.md | rfi-article parse - --format text
  parallel --pipepart -a in.ndjson --block 100M --keep-order rfi-article parse --from ndjson >out.ndjson
`;

const check = `rfi-article check: what is wrong in documents, and where

Usage
  rfi-article check PATH… [options]

Options
  -f, --format FORMAT   pretty (default), json (a list), github (annotations of GitHub Actions)
  --level LEVEL         the least that is shown: info (default), warning, error
  --strict              warnings are errors
  --extension EXT       take only files with this extension from folders: md; several: md,html
  --publisher ID        read with this record only; several: rfi,cna (default: all, and generic for the rest)
  --record FILE         read with your own record too: an ES module whose default export is the record, or a list
  -q, --quiet           no progress and no summary

Exit code
  1 when there is an error; warnings and infos are none, unless --strict makes errors of warnings.

Examples
  rfi-article check article.md
  rfi-article check archive --level warning
  rfi-article check archive --format json >problems.json
  rfi-article check archive --format github --strict
`;

const explain = `rfi-article explain: which part of a document became what

Usage
  rfi-article explain FILE [options]

Options
  -f, --format FORMAT   source: the document, coloured by what became of it, with a legend (default on a terminal)
                        table: a line for each part, with its place and path in the Article (default elsewhere)
                        json: the parts as a list
  --publisher ID        read with this record only; several: rfi,cna (default: all, and generic for the rest)
  --record FILE         read with your own record too: an ES module whose default export is the record, or a list

Examples
  rfi-article explain article.md
  rfi-article explain article.md --format table
  FORCE_COLOR=1 rfi-article explain article.md --format source | less -R
`;

const topics: Readonly<Record<CommandName, string>> = { parse, check, explain };

export function helpText(topic: CommandName | null): string {
  return topic === null ? overview : topics[topic];
}
