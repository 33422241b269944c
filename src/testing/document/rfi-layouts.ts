import type { Layout } from './layout.js';
import type { EraName } from './parts.js';

export type RfiEraName = Exclude<EraName, 'generic'>;

/** One of RFI's eras. */
export interface RfiEra extends Layout {
  /** The era's name in the publisher's record and in the fixtures. */
  readonly id: string;
  readonly description: string;
  /** An article of the newsroom, a wire of AFP or a regular programme. */
  readonly template: 'news' | 'wire' | 'column';
}

const CN_OLD = 'http://www.rfi.fr//cn';
const CN = 'https://www.rfi.fr/cn';
const DAY_AND_SLUG = '{yyyy}{MM}{dd}-{slug}';
const PROGRAMMES = '%E4%B8%93%E6%A0%8F%E6%A3%80%E7%B4%A2'; // 专栏检索
const EUROPE = '%E6%AC%A7%E6%B4%B2'; // 欧洲

const CLASSES = '<div class="t-content__body u-clearfix">';
const PROMOS =
  '<div class="o-self-promo o-self-promo--nl o-self-promo--hidden" data-selfpromo-newsletter></div>' +
  '<div class="o-self-promo o-self-promo--app o-self-promo--hidden" data-selfpromo-app></div>';
const BARE_PROMOS = '<div data-selfpromo-newsletter></div><div data-selfpromo-app></div>';

/** URLs of news, which name the section, and of programmes, which name the column. */
function newsUrls(edition: string): readonly string[] {
  return [`${edition}/${PROGRAMMES}/{column}/${DAY_AND_SLUG}`, `${edition}/{section}/${DAY_AND_SLUG}`];
}

function standfirst(padding: number): string {
  return `<p><strong>{text}${' '.repeat(padding)}</strong></p>`;
}

/** @param size - The parts of a picture's URL that state its size. */
function picture(size: string): string {
  return `https://s.rfi.fr/media/display/00000001-0000-11ea-8000-000000000001/${size}gangkou.jpg`;
}

/** @param container - The start tag of the article's container, and what precedes the first paragraph. */
function pieces(container: string, promos: string, ...tail: readonly string[]): readonly string[] {
  return [
    '<div>{date}</div>',
    '{lead}',
    '{standfirst}',
    container,
    '{body}',
    promos,
    '</div>',
    ...tail,
    '{syndication}',
  ];
}

/** @param network - The host of the post, and the letter that marks its short URL. */
function shareBlock(label: string, icon: string, [host, letter]: readonly [string, string]): string {
  const links = [
    'https://www.facebook.com/dialog/share?app_id=100000000000001&amp;href={shortUrl}.F&amp;redirect_uri={encodedUrl}&amp;locale=zh_CN',
    'whatsapp://send?text={encodedHeadline}%20-%20{shortUrl}.W',
    'https://web.whatsapp.com/send?text={encodedHeadline}%20-%20{shortUrl}.W',
    `https://${host}/intent/tweet?url={shortUrl}.${letter}&amp;via=RFI_Cn&amp;related=RFI_Cn&amp;text={encodedHeadline}&amp;lang=zh-cn`,
  ].map((href) => `<a href="${href}" target="_blank" rel="noopener nofollow">${icon}</a>`);
  const dialog =
    '<span data-root-share><share-button v-on:open="openModal"></share-button>' +
    '<share-modal v-if="displayModal" v-on:close="closeModal"></share-modal></span>';
  return `<div><div>${label}${links.join('')}${dialog}</div></div>`;
}

const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 1h8v8z"/></svg>';
const LABEL = '分享 :</div><div>';
const SHARE_ON_X = shareBlock(LABEL, '<span></span>', ['x.com', 'X']);
const BYLINE = '<div><div><div><div><span>作者：</span>{authors}</div></div></div></div>';

/** Its tags are glued because the archive joined the lines of the publisher's HTML without a space. */
function relatedItem(kicker: string, title: string): string {
  const url = `/cn/${EUROPE}/20231120-${encodeURIComponent(title)}`;
  return `<div><divdata-article-list><div><div><div><span>${kicker}</span></div><div><a href="${url}" data-article-item-link><h2>${title}</h2></a></div></div></div></div></div>`;
}
const RELATED = `<div><asidedata-org-name=""data-org-type=""><div><div role="heading" aria-level="2"><span>同一主题</span></div></div><div>${relatedItem('港湾', '港湾工人复工')}${relatedItem('航海，天气', '大风预警解除')}</div></aside></div>`;

const oldest: RfiEra = {
  id: 'A0',
  description: 'July to September 2020: an empty interstitial before the text.',
  template: 'news',
  time: '2020-07-21T09:22:02Z',
  url: newsUrls(CN_OLD),
  section: '欧洲',
  title: ['{headline} - {column}', '{headline}'],
  date: '{dd}/{MM}/{yyyy} - {HH}:{mm}',
  names: 'any',
  author: `<a href="/cn/%E4%BD%9C%E8%80%85/{path}/" title="{name}">{name}</a>`, // 作者
  standfirst: standfirst(0),
  hasLongStandfirst: true,
  credit: '<span class="m-figure__caption__credits">{credit}</span>',
  gallery: '<diaporama data-images="{slides}"></diaporama>',
  lead: '{img}',
  leadImage: picture('w:310/p:16x9/'),
  pieces: pieces(`${CLASSES}<div class="m-interstitial"></div>`, PROMOS),
};

/** The eras of news in chronological order: each is the previous one with the publisher's changes. */
const news = /* @__PURE__ */ successive(oldest, {
  'rfi-2020-interstitial': {},
  'rfi-2020-classes': {
    id: 'A1',
    description:
      'October 2020 to March 2021: container with classes, image w:310, standfirst, doubled slash in the URL.',
    time: '2020-10-12T16:19:02Z',
    pieces: pieces(CLASSES, PROMOS),
  },
  'rfi-2021-no-standfirst': {
    id: 'A2',
    description: 'April to July 2021: no standfirst, a space before the > of the container.',
    time: '2021-04-22T07:27:02Z',
    omitsStandfirst: true,
    pieces: pieces('<div class="t-content__body u-clearfix" >', PROMOS),
  },
  'rfi-2021-full-image': {
    id: 'A3',
    description: 'July 2021: an image URL without size parts.',
    time: '2021-07-31T12:37:02Z',
    leadImage: picture(''),
  },
  'rfi-2021-https': {
    id: 'A4',
    description: 'August and September 2021: URLs begin with https://www.rfi.fr/ and one slash.',
    time: '2021-08-12T08:43:02Z',
    url: newsUrls(CN),
  },
  'rfi-2021-bare': {
    id: 'B1',
    description: 'October 2021: classes stripped, the container is <div >, the promos are bare.',
    time: '2021-10-11T14:57:02Z',
    pieces: pieces('<div >', BARE_PROMOS),
  },
  'rfi-2021-lost-image': {
    id: 'B2',
    description: 'Late October 2021: the word Array instead of the image.',
    time: '2021-10-26T11:56:02Z',
    leadImage: 'Array',
  },
  'rfi-2021-padded-standfirst': {
    id: 'B3',
    description: 'November 2021 to January 2022: Array, and a standfirst padded with 16 spaces.',
    time: '2021-11-12T08:02:02Z',
    standfirst: standfirst(16),
    omitsStandfirst: false,
  },
  'rfi-2022-wide-image': {
    id: 'B4',
    description: 'February to August 2022: image w:1280.',
    time: '2022-03-14T09:37:02Z',
    leadImage: picture('w:1280/p:16x9/'),
  },
  'rfi-2022-plain-container': {
    id: 'B5',
    description: 'August 2022 to January 2023: the container is <div>.',
    time: '2022-08-26T15:32:02Z',
    pieces: pieces('<div>', BARE_PROMOS),
  },
  'rfi-2023-wide-padding': {
    id: 'C1',
    description: 'February to May 2023: a standfirst padded with 20 spaces.',
    time: '2023-02-12T11:47:02Z',
    standfirst: standfirst(20),
  },
  'rfi-2023-share-icons': {
    id: 'C2',
    description: 'June 2023: a share block of four icons without a label, a standfirst padded with 8 spaces.',
    time: '2023-06-03T12:24:02Z',
    standfirst: standfirst(8),
    pieces: pieces('<div>', BARE_PROMOS, shareBlock('', ICON, ['twitter.com', 'T'])),
  },
  'rfi-2023-share-twitter': {
    id: 'C3',
    description: 'June to September 2023: a share block with the label 分享 and twitter.com.',
    time: '2023-06-24T18:07:02Z',
    pieces: pieces('<div>', BARE_PROMOS, shareBlock(LABEL, '<span></span>', ['twitter.com', 'T'])),
  },
  'rfi-2023-share-x': {
    id: 'C4',
    description: 'From 26 September 2023: a share block with x.com.',
    time: '2023-10-05T13:45:02Z',
    pieces: pieces('<div>', BARE_PROMOS, SHARE_ON_X),
  },
  'rfi-2023-related': {
    id: 'C4+',
    description: 'November 2023: the share block, then a list 同一主题, its tags glued as in the archive.',
    time: '2023-11-25T09:47:02Z',
    pieces: pieces('<div>', BARE_PROMOS, SHARE_ON_X, RELATED),
  },
});

function successive<Name extends string>(
  first: RfiEra,
  changes: Readonly<Record<Name, Partial<RfiEra>>>,
): Readonly<Record<Name, RfiEra>> {
  let era = first;
  const eras: [string, RfiEra][] = Object.entries<Partial<RfiEra>>(changes).map(([name, change]) => {
    era = { ...era, ...change };
    return [name, era];
  });
  return Object.fromEntries(eras) as Record<Name, RfiEra>; // the same keys
}

const wire: RfiEra = {
  ...news['rfi-2020-classes'],
  id: 'AFP',
  description:
    'An AFP wire, until November 2020: site name in the title, /contenu/ in the URL, dateline, translator, copyright.',
  template: 'wire',
  time: '2020-10-13T21:07:02Z',
  url: [`${CN_OLD}/${PROGRAMMES}/{column}/${DAY_AND_SLUG}`, `${CN_OLD}/contenu/${DAY_AND_SLUG}`],
  title: ['{headline} - {column} – 法国国际广播电台 - RFI', '{headline} – 法国国际广播电台 - RFI'],
  separator: '、',
  omitsStandfirst: true,
  indent: '    ',
  opening: '（{agency}{place}{dayOfMonth}日电）',
  closing: ['（译者：{translators}/核稿：{editors}）', '（译者：{translators}）', '（核稿：{editors}）'],
  wire: { agency: '法新社', place: '巴黎', translator: '田一舟', editor: '江白', copyrightHolder: 'AFP' },
  pieces: pieces(CLASSES, '<p class="t-copyright">© {yyyy} {copyrightHolder}</p>        '),
};

/** All eras of RFI by name: first news, then wires and programmes. */
export const rfiLayouts: Readonly<Record<RfiEraName, RfiEra>> = {
  ...news,
  'rfi-2020-wire': wire,
  'rfi-2021-wire': {
    ...wire,
    description: 'An AFP wire, until July 2021: neither section nor date in the URL.',
    time: '2021-07-10T04:49:02Z',
    url: [`${CN_OLD}/${PROGRAMMES}/{column}/${DAY_AND_SLUG}`, `${CN_OLD}/{slug}`],
  },
  'rfi-2020-column': {
    ...news['rfi-2020-classes'],
    id: 'programme',
    description:
      'A regular programme, until December 2022: the markup of news, with the column in the title and the URL.',
    template: 'column',
    column: '要闻解说',
  },
  'rfi-2023-column': {
    ...news['rfi-2023-wide-padding'],
    id: 'programme',
    description: 'A regular programme, from May 2023: a byline instead of the share block that news has.',
    template: 'column',
    time: '2023-11-24T14:46:02Z',
    column: '要闻解说',
    pieces: pieces('<div>', BARE_PROMOS, BYLINE),
  },
};
