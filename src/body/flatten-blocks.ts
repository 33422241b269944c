import type { Audio, BodyBlock, BodyCode, BodyPhrasing, Video } from '../model/body.js';
import type { ImageAsset } from '../model/image.js';
import type { Recorder } from '../source/recorder.js';
import { tidy } from '../source/white-space.js';

/** The content of blocks as phrasing, a break between two of them: a cell of mdast's holds no blocks. Nothing is lost. */
export function flattenBlocks(blocks: readonly BodyBlock[], recorder: Recorder | null): BodyPhrasing[] {
  const content: BodyPhrasing[] = [];
  for (const block of blocks) {
    const phrasing = flattenBlock(block, recorder);
    if (phrasing.length > 0 && content.length > 0) content.push(breakBetween(content, phrasing));
    for (const node of phrasing) content.push(node);
  }
  return content;
}

/** The break stands for what lies between two blocks. */
function breakBetween(before: readonly BodyPhrasing[], after: readonly BodyPhrasing[]): BodyPhrasing {
  const start = before[before.length - 1]?.position?.end;
  const end = after[0]?.position?.start;
  if (start === undefined || end === undefined) return { type: 'break' };
  // What stood in a table outside its cells comes first, wherever it stood.
  return { type: 'break', position: { start: start.offset <= end.offset ? start : end, end } };
}

function flattenBlock(block: BodyBlock, recorder: Recorder | null): BodyPhrasing[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.children;
    case 'list':
      return flattenBlocks(
        block.children.flatMap((item) => item.children),
        recorder,
      );
    case 'blockquote':
      return flattenBlocks(block.children, recorder);
    case 'table':
      return flattenBlocks(
        block.children.flatMap((row) => row.children.map(({ children }) => ({ type: 'paragraph', children }))),
        recorder,
      );
    case 'code':
      return [inlineCodeOf(block, recorder)];
    case 'figure':
      return inLink(block.url, block, flattenImage(block.image, block, recorder));
    case 'gallery':
      return block.images.flatMap((image) => flattenImage(image, block, recorder));
    case 'embed':
      return [
        flattenMedia(block, block.url, recorder),
        ...(block.poster === null ? [] : flattenImage(block.poster, block, recorder)),
      ];
    case 'audio':
    case 'video':
      return flattenRecording(block, recorder);
    case 'thematicBreak':
      return [];
    /* v8 ignore next -- the compiler proves that there is no other node */
    default: {
      const never: never = block;
      return never;
    }
  }
}

/** Among phrasing lines have no meaning, and blanks are collapsed. */
function inlineCodeOf(block: BodyCode, recorder: Recorder | null): BodyPhrasing {
  const node: BodyPhrasing = { type: 'inlineCode', value: tidy(block.value), position: block.position };
  recorder?.move(block, 'value', node, 'value');
  return node;
}

function inLink(url: string | null, { position }: BodyBlock, children: BodyPhrasing[]): BodyPhrasing[] {
  return url === null ? children : [{ type: 'link', url, children, position }];
}

/** Of a recording without a source its title is left. */
function flattenRecording(block: Audio | Video, recorder: Recorder | null): BodyPhrasing[] {
  const source = block.sources[0];
  if (source !== undefined) return [flattenMedia(block, source.url, recorder)];
  return block.title === null ? [] : [textOf(block, 'title', block.title, block, recorder)];
}

function flattenMedia(
  block: BodyBlock & { readonly title: string | null },
  url: string,
  recorder: Recorder | null,
): BodyPhrasing {
  const text = textOf(block, 'title', block.title ?? url, block, recorder);
  return { type: 'link', url, children: [text], position: block.position };
}

function flattenImage(image: ImageAsset, { position }: BodyBlock, recorder: Recorder | null): BodyPhrasing[] {
  const node: BodyPhrasing = {
    type: 'image',
    url: image.url,
    ...(image.alt === null ? {} : { alt: image.alt }),
    position,
  };
  recorder?.move(image, 'url', node, 'url');
  const content: BodyPhrasing[] = [node];
  if (image.caption !== null)
    content.push({ type: 'break', position }, textOf(image, 'caption', image.caption, { position }, recorder));
  if (image.credit !== null)
    content.push({ type: 'break', position }, textOf(image, 'credit', image.credit, { position }, recorder));
  return content;
}

function textOf(
  owner: object,
  field: string,
  value: string,
  { position }: Pick<BodyBlock, 'position'>,
  recorder: Recorder | null,
): BodyPhrasing {
  const node: BodyPhrasing = { type: 'text', value, position };
  recorder?.move(owner, field, node, 'value');
  return node;
}
