import { blockText, isElement, textOf, withoutWhiteSpace } from '../../corpus/repair.js';
import { type Reading, readWith } from '../reading.js';

export function readDw(document: string): Reading {
  return readWith(
    {
      boilerplate: (element) => {
        const text = withoutWhiteSpace(textOf(element));
        if (element.tagName === 'div' && text.startsWith('获取更多RSS')) return 'syndication';
        if (element.tagName !== 'p') return null;
        if (text.includes('德国之声版权声明')) return 'copyright';
        return /^德国之声致力[于於]/.test(text) ? 'other' : null;
      },
      printed: (text, element) =>
        element.tagName === 'div' && element.childNodes.filter(isElement)[0]?.tagName === 'i'
          ? (/(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d+Z$/.exec(text)?.[1] ?? null)
          : null,
      agency: (blocks) => blocks.some((block) => /^[（(]德国之声中文网[）)]/.test(block)),
      authors: (blocks, dateLine) => {
        const named = withoutWhiteSpace((dateLine ?? '').replace(/\d{4}-\d\d-\d\dT.*/s, ''));
        const author = named.replace(/^(?:null|采访记者：)/, '');
        const last = blocks.find((block) => /^\p{Script=Han}+(?:\/\p{Script=Han}+)*[（(][^）)]+[）)]$/u.test(block));
        return [...(author === '' ? [] : [author]), ...(last?.replace(/[（(].*/, '').split('/') ?? [])];
      },
      figure: () => null,
      isLead: (element) => element.parentNode?.nodeName === '#document-fragment',
      captionBehind: (element) => {
        const [only] = element.childNodes.filter(isElement);
        return element.tagName === 'div' && only?.tagName === 'small'
          ? withoutWhiteSpace(blockText(textOf(only)))
          : null;
      },
    },
    document,
  );
}
