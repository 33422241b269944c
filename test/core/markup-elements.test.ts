import { type ChildNode, isTag, isText } from 'domhandler';
import { type DefaultTreeAdapterTypes, html, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { NO_DIAGNOSTICS } from '../../src/diagnostics/collector.js';
import { visibleText } from '../../src/markup/nodes.js';
import { parseMarkup } from '../../src/markup/parse-markup.js';
import { diagnosticsOf } from './reading.js';

// The tables of src/markup/elements.ts: for each element of HTML, the tree has each text in the same elements as parse5's tree.

/** The elements of HTML, as parse5 lists them. It also lists a few of SVG and MathML. */
const NOT_HTML =
  'math annotation-xml desc foreignObject foreignobject malignmark mglyph mi mn mo ms mtext svg select'.split(' ');
/** Those that parse5 does not list, because its parser treats them like unknown elements. */
const UNLISTED =
  'abbr acronym audio bdi bdo blink canvas cite data datalist del dfn ins kbd legend map mark menuitem meter output picture progress q samp slot time video';
const ELEMENTS = [...Object.values(html.TAG_NAMES), ...UNLISTED.split(' ')]
  .map((name): string => name)
  .filter((name) => !NOT_HTML.includes(name));

/** parse5 finds no such element in a body, or adds the elements of a table that are missing around it. */
const NOT_IN_BODY =
  'body caption col colgroup frame frameset head html image table tbody td template tfoot th thead tr'.split(' ');
/** HTML opens these again in the next block, which the library does not do. */
const REOPENED = 'a b big code em font i nobr s small strike strong tt u'.split(' ');
/** The standard counts this element among the special ones; parse5 does not yet. */
const NEWER = ['search'];

/** Each text after the names of the elements around it: `p/b 船`. Everything in MathML counts as a child of its root. */
type Placed = readonly string[];

function placesOf(nodes: Iterable<readonly [path: string, text: string]>): Placed {
  const places: [path: string, text: string][] = [];
  for (const [path, text] of nodes) {
    const place = path.replace(/\/math\b.*/, '/math');
    const last = places.at(-1);
    // No text of an <svg> is in the tree.
    if (/\/svg\b/.test(place) || text.trim() === '') continue;
    if (last?.[0] === place) last[1] += text;
    else places.push([place, text]);
  }
  return places.map((place) => place.join(' '));
}

function* textsOf(nodes: readonly ChildNode[], path = ''): Generator<readonly [string, string]> {
  for (const node of nodes) {
    if (isText(node)) yield [path, node.data];
    else if (isTag(node)) yield* textsOf(node.children, `${path}/${node.name}`);
  }
}

type Node5 = DefaultTreeAdapterTypes.ChildNode;

function* textsByParse5(nodes: readonly Node5[], path = ''): Generator<readonly [string, string]> {
  for (const node of nodes) {
    if ('value' in node) yield [path, node.value];
    else if ('tagName' in node) yield* textsByParse5(node.childNodes, `${path}/${node.tagName}`);
  }
}

function childrenOf(nodes: readonly Node5[], name: string): readonly Node5[] {
  const found = nodes.find(({ nodeName }) => nodeName === name);
  return found !== undefined && 'childNodes' in found ? found.childNodes : [];
}

function treeOf(markup: string): readonly ChildNode[] {
  const span = { start: 0, end: markup.length };
  return parseMarkup(markup, span, { maxDepth: 20, diagnostics: NO_DIAGNOSTICS }).children;
}

function read(markup: string): Placed {
  return placesOf(textsOf(treeOf(markup)));
}

function readByParse5(markup: string): Placed {
  const root = childrenOf(parse(`<!doctype html><body>${markup}`).childNodes, 'html');
  return placesOf(textsByParse5(childrenOf(root, 'body')));
}

describe('each element of HTML', () => {
  it.each<readonly [what: string, markup: string, except: readonly string[]]>([
    ['contains text, markup or nothing', '<NAME>一<i>二</i></NAME>三', []],
    ['contains text with references, or raw text', '<NAME>一&amp;二</NAME>三', []],
    ['ends at its end tag, even if that comes after a void element', '一<NAME>二<img>三</NAME>四', []],
    ['ends at its end tag, or HTML ignores the tag', '<div>一</NAME>二</div>三', []],
    ['ends an open paragraph', '<p>一<NAME>二', []],
    ['ends an open item', '<ul><li>一<NAME>二', []],
    ['ends an open term', '<dl><dt>一<NAME>二', []],
    ['ends an open description', '<dl><dd>一<NAME>二', []],
    ['ends an open heading', '<h2>一<NAME>二', []],
    ['ends an element of its kind', '<NAME>一<NAME>二', ['button', 'form', 'nobr', 'optgroup']],
    ['ends at the end of a block around it', '<div><NAME>一</div>二', REOPENED],
    ['ends an open <svg>', '<svg><g><NAME>一</NAME>二', []],
    ['ends an open <math>', '<math><mrow><NAME>一', []],
    ['limits the end tag of an <object>', '<object><NAME>一</object>二', []],
    ['limits the end tag of a cell', '<table><tbody><tr><td><NAME>一</td><td>二</table>三', []],
    ['limits the end tag of an inline element', '<span><NAME>一</span>二', [...REOPENED, 'button', 'dialog', 'search']],
    ['has an end tag that an <object> limits', '<NAME><object>一</NAME>二', []],
    ['has an end tag that a paragraph does not limit', '<NAME><p>一</NAME>二', [...REOPENED, 'button']],
    ['has an end tag that an item does not limit', '<NAME><li>一</NAME>二', [...REOPENED, 'button']],
    ['limits which item another ends', '<ul><li>一<NAME><li>二', [...REOPENED, ...NEWER, 'button']],
    ['limits which term another ends', '<dl><dt>一<NAME><dt>二', [...REOPENED, ...NEWER, 'button']],
    ['limits which description another ends', '<dl><dd>一<NAME><dt>二', [...REOPENED, ...NEWER, 'button']],
    ['may be in a cell', '<table><tbody><tr><td>一<NAME>二</table>三', []],
    ['may be in the caption of a table', '<table><caption>一<NAME>二</table>三', []],
  ])('%s, as in parse5: %s', (_, template, except) => {
    const names = [...ELEMENTS, 'x-unknown'].filter((name) => !NOT_IN_BODY.includes(name) && !except.includes(name));
    const markup = names.map((name) => template.replaceAll('NAME', name));
    expect(markup.filter((each) => read(each).join() !== readByParse5(each).join())).toEqual([]);
  });

  it('is known', () => {
    const isUnknown = (name: string) => diagnosticsOf(`<${name}>`).some((line) => line.startsWith('unknown'));
    expect(ELEMENTS.filter(isUnknown)).toEqual(['frameset']);
  });

  it('is reported if its end tag is missing, unless HTML allows that', () => {
    const isReported = (name: string) =>
      diagnosticsOf(`<${name}>一`).some((line) => line.startsWith('unclosed-element'));
    const withoutEnd =
      'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr';
    const optional =
      'body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr';
    expect(ELEMENTS.filter((name) => !isReported(name)).sort()).toEqual(`${withoutEnd} ${optional}`.split(' ').sort());
  });

  it.each(['p', 'li', 'dt', 'caption', 'td', 'th', 'br'])(
    'that begins or ends a block or a line separates words: <%s>',
    (name) => {
      expect(visibleText(treeOf(`一<${name}>二</${name}>三`))).toBe('一 二 三');
    },
  );
});

describe('a <font>', () => {
  it.each(['color', 'face', 'size', 'class', 'COLOR'])(
    'with the attribute %s ends an <svg> or not, as in parse5',
    (name) => {
      const markup = `<svg><font ${name}="a">一</font>二`;
      expect(read(markup)).toEqual(readByParse5(markup));
    },
  );
});

describe('a part of a table', () => {
  it.each([
    '<table><tbody><tr><td>一<td>二</table>三',
    '<table><tbody><tr><th>一<td>二<th>三</table>四',
    '<table><tbody><tr><td>一<tr><td>二</table>三',
    '<table><caption>一<tbody><tr><td>二<caption>三</table>四',
    '<table><colgroup><tbody><tr><th>一<tr><th>二</table>三',
    '<table><tbody><tr><td>一<tbody><tr><td>二</table>三',
    '<table><thead><tr><th>一<tbody><tr><td>二<tfoot><tr><td>三</table>四',
    '<table><caption>一<thead><tr><th>二</table>三',
    '<table><caption>一<colgroup><col><tbody><tr><td>二</table>三',
    '<table><caption>一<tbody><tr><td>二</table>三',
    '<table><caption>一<tfoot><tr><td>二</table>三',
    '<table><tbody><tr><td><b>一</td><td>二</b></table>三',
    '<table><tbody><tr><td>一</tr><tr><td>二</tbody></table>三',
    '<table><tbody><tr><td><ul><li>一<td>二</table>三',
    '<table><tbody><tr><td>一<table><tbody><tr><td>二</table>三</td><td>四</table>五',
    '<object><table></object><tbody><tr><td>一</table>二',
  ])('ends those before it, as in parse5: %s', (markup) => {
    expect(read(markup)).toEqual(readByParse5(markup));
  });
});

describe('an item or a term', () => {
  it.each([
    ...['ul', 'ol', 'menu', 'dir'].flatMap((list) => [
      `<${list}><li>一<li>二</${list}>三`,
      `<ul><li>一<${list}><li>二<li>三</${list}>四<li>五</ul>六`,
      `<${list}><li>一<ol><li>二</ol>三<li>四</${list}>五`,
    ]),
    ...['dt', 'dd'].flatMap((name) => [
      `<dl><dt>一<${name}>二<dt>三</dl>四`,
      `<dl><dd>一<dl><${name}>二</dl>三<dd>四</dl>五`,
    ]),
    '<ul><li>一<dl><dt>二<dd><ul><li>三</ul>四</dl>五<li>六</ul>七',
  ])('ends the one before it in the same list, as in parse5: %s', (markup) => {
    expect(read(markup)).toEqual(readByParse5(markup));
  });
});

describe('an option', () => {
  it.each([
    '<select><option>一<option>二</select>三',
    '<select><optgroup><option>一<option>二</select>三',
    '<select><optgroup><option>一<optgroup><option>二</select>三',
    '<datalist><option>一<option>二</datalist>三',
    '<option>一<datalist><option>二</datalist>三',
  ])('ends the one before it, as in parse5: %s', (markup) => {
    expect(read(markup)).toEqual(readByParse5(markup));
  });
});
