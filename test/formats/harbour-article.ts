import type { Article, Credit } from '../../src/index.js';
import type { BodyBlock, BodyListItem, BodyTableRow } from '../../src/model/body.js';
import { image, paragraph, text } from './make-article.js';

/** A picture of which every value is known. */
const quay = image({
  url: 'https://pictures.example/0a1b/w:640/p:4x3/Quai%20Nord.jpg',
  alt: '北码头',
  caption: '清晨的北码头',
  credit: '© 安娜 / 港务局',
  id: '0a1b',
  filename: 'Quai Nord.jpg',
  width: 640,
  aspectRatio: '4x3',
});

/** A picture that has only a URL and a credit. */
const crane = image({ url: 'https://pictures.example/crane.jpg', credit: '© 佚名', filename: null });

/** A picture that has only a URL and a caption. */
const pilot = image({ url: 'https://pictures.example/pilot.jpg', caption: '引航员', filename: null });

/** A picture that has only a URL and an alternative text. */
const mast = image({ url: 'https://pictures.example/mast.jpg', alt: '桅杆', filename: null });

/** An item, which is loose if it has several blocks. */
export const item = (...children: BodyBlock[]): BodyListItem => ({
  type: 'listItem',
  spread: children.length > 1,
  children,
});
const row = (...cells: readonly string[]): BodyTableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
});

const timetable: BodyBlock = {
  type: 'table',
  align: ['left', 'right'],
  children: [row('船', '时'), row('甲|乙', '7')],
};

/** Marks, links and everything else that can be in a paragraph. */
const phrasing = paragraph(
  '潮',
  { type: 'strong', children: [text('高'), { type: 'emphasis', children: [text('八')] }] },
  { type: 'delete', children: [text('九')] },
  { type: 'underline', children: [text('米')], data: { hName: 'u' } },
  ' m',
  { type: 'superscript', children: [text('2')], data: { hName: 'sup' } },
  ' CO',
  { type: 'subscript', children: [text('2')], data: { hName: 'sub' } },
  '，见',
  { type: 'link', url: 'https://tides.example/?a=1&b=2', title: '表', children: [text('潮汐 [表]')] },
  '与',
  { type: 'image', url: 'https://pictures.example/flag.png', alt: '旗' },
  { type: 'inlineCode', value: 'tide | now' },
  { type: 'break' },
  'www.tides.example 或 a@tides.example。',
);

/** Blocks of every type, one after the other. */
export const everyBlock: Readonly<Record<string, BodyBlock>> = {
  'a paragraph': paragraph('港 <A> & ', { type: 'strong', children: [text('新')] }, { type: 'break' }, '塔'),
  'a heading': { type: 'heading', depth: 3, children: [text('时刻')] },
  'a heading with marks': { type: 'heading', depth: 1, children: phrasing.children },
  'an ordered list': {
    type: 'list',
    ordered: true,
    start: 0,
    spread: false,
    children: [item(paragraph('零')), item(paragraph('一'))],
  },
  'a bullet list of which an item has two paragraphs': {
    type: 'list',
    ordered: false,
    spread: true,
    children: [item(paragraph('甲'), paragraph('乙')), item(paragraph('丙'))],
  },
  'a quotation': { type: 'blockquote', children: [paragraph('先到'), paragraph('先走')] },
  'a table': timetable,
  'a table with marks and line breaks in its cells': {
    type: 'table',
    children: [
      { type: 'tableRow', children: [{ type: 'tableCell', children: phrasing.children }] },
      {
        type: 'tableRow',
        children: [{ type: 'tableCell', children: [text('上'), { type: 'break' }, { type: 'break' }, text('下')] }],
      },
    ],
  },
  'a thematic break': { type: 'thematicBreak' },
  code: { type: 'code', lang: 'sh', meta: null, value: 'tide --at\n  7' },
  'a figure in a link': { type: 'figure', image: quay, url: 'https://harbour.example/quay' },
  'a figure with only a credit': { type: 'figure', image: crane, url: null },
  'a figure with only a caption': { type: 'figure', image: pilot, url: null },
  'a figure with only an alternative text': { type: 'figure', image: mast, url: null },
  'a gallery': { type: 'gallery', images: [quay, crane] },
  'an embed': {
    type: 'embed',
    provider: 'soundcloud',
    url: 'https://soundcloud.com/harbour/horn',
    id: 'harbour/horn',
    title: '汽笛',
    poster: null,
  },
  'an embed without a title, with a poster': {
    type: 'embed',
    provider: 'youtube',
    url: 'https://www.youtube.com/watch?v=quay0000001',
    id: 'quay0000001',
    title: null,
    poster: { ...quay, url: 'https://pictures.example/poster.jpg' },
  },
  'a recording in two files': {
    type: 'audio',
    title: '潮声',
    mediaId: 'tide-1',
    sources: [
      { url: 'https://sound.example/tide.ogg', mimeType: 'audio/ogg' },
      { url: 'https://sound.example/tide.mp3', mimeType: 'audio/mpeg' },
    ],
  },
  'a film in two files': {
    type: 'video',
    title: null,
    mediaId: 'film-2',
    sources: [
      { url: 'https://film.example/quay.webm', mimeType: null },
      { url: 'https://film.example/quay.mp4', mimeType: 'video/mp4' },
    ],
  },
};

const credits: readonly Credit[] = [
  { kind: 'agency', name: '海通社', place: null, dayOfMonth: null, position: null },
  { kind: 'agency', name: '港讯社', place: '北港', dayOfMonth: 4, position: null },
  { kind: 'agency', name: '海通社', place: '南港', dayOfMonth: null, position: null },
  { kind: 'author', name: '林舟', url: 'https://harbour.example/people/lin', position: null },
  { kind: 'author', name: 'Ada Quay', url: null, position: null },
  { kind: 'author', name: '信箱', url: 'mailto:desk@harbour.example', position: null },
  { kind: 'translator', name: '江译', url: 'https://harbour.example/people/jiang', position: null },
  { kind: 'translator', name: '何译', url: null, position: null },
  { kind: 'editor', name: '钱审', position: null },
  { kind: 'editor', name: '孙审', position: null },
  { kind: 'copyright', holder: '港讯社', year: null, position: null },
  { kind: 'copyright', holder: '海通社', year: 2022, position: null },
  { kind: 'copyright', holder: '港讯社', year: 2023, position: null },
];

const shareLink = (shortUrl: string | null) => ({
  text: '',
  url: 'https://share.example/',
  network: 'x',
  shortUrl,
  targetUrl: null,
});

/** An invented Article in which every value is known, there are several credits of each kind, and blocks of every type. */
export const harbour: Article = {
  publisher: 'dw',
  language: 'zh-Hans',
  timestamp: { epochMilliseconds: 1_646_380_800_000, iso: '2022-03-04T08:00:00.000Z' },
  publishedAt: '2022-03-04T06:30:15.000Z',
  headline: '北港 <重开> & “通航”',
  column: '海事 & 航运',
  url: 'https://www.dw.com/zh/[harbour]/a-100',
  urlParts: { edition: 'zh', section: '经济', column: null, date: '2022-03-04', slug: 'harbour' },
  printedDate: {
    text: '2022-03-04T07:30:15',
    local: '2022-03-04T07:30:15',
    timeZone: 'Europe/Berlin',
    instant: '2022-03-04T06:30:15.000Z',
    position: null,
  },
  leadImage: { ...quay, url: 'https://pictures.example/lead.jpg' },
  standfirst: [paragraph('停航', { type: 'strong', children: [text('两年')] }, '后，'), paragraph('北港通航。')],
  body: {
    type: 'root',
    children: [
      phrasing,
      ...Object.values(everyBlock),
      { type: 'blockquote', children: [{ type: 'list', ordered: false, spread: false, children: [item(timetable)] }] },
    ],
  },
  credits,
  boilerplate: [
    { kind: 'share', text: '分享', links: [shareLink('https://go.example/a1'), shareLink(null)], position: null },
    { kind: 'read-more', text: '更多', links: [shareLink('https://go.example/more')], position: null },
    { kind: 'related', text: '相关', links: [shareLink('https://go.example/no')], position: null },
    {
      kind: 'share',
      text: '分享',
      links: [shareLink('https://go.example/a1'), shareLink('https://go.example/b2')],
      position: null,
    },
  ],
  frontMatter: { layout: 'post' },
  source: null,
};
