// @ts-nocheck
import { loadPublisher } from '../corpus/documents.js';
import { readers } from './readers/index.js';

for (const { id, document } of loadPublisher('dw')) {
  const r = readers.dw.read(document);
  const t = r.blocks.filter((b) => /^paragraph/.test(b)).map((b) => b.slice(10));
  t.forEach((x, i) => {
    if (
      (x.length < 45 && /\//.test(x) && !/[。？，]/.test(x)) ||
      /^[^，。]{2,12}[（(][^（）()]*(社|报道|报导)[^（）()]*[)）]$/.test(x)
    )
      if (i < t.length - 6 || !r.people.length) console.log(id.slice(0, 8), i, t.length, x, r.people.join());
  });
}
