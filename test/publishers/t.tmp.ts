// @ts-nocheck
import { loadPublisher } from '../corpus/documents.js';
import { readers } from './readers/index.js';

const c = {};
for (const { id, document } of loadPublisher('cdt')) {
  if (!/chinadigitaltimes/.test(document.slice(0, 900))) {
    console.log('foreign', id);
    continue;
  }
  const r = readers.cdt.read(document);
  const t = r.blocks.filter?.((b) => !/^(figure|embed)/.test(b)).slice(0, 12) ?? [];
  const w = t.filter(
    (b) => /(作者|记者|撰文|文|编辑|责编|译者|翻译|采访|撰稿|来源)[:：｜|丨/]/.test(b.slice(0, 25)) && b.length < 75,
  );
  if (w.length)
    console.log(id.slice(0, 8), String(r.people), ' <= ', w.map((x) => x.replace(/^paragraph /, '')).join(' ⏎ '));
}
