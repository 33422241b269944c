import { encode } from './defaults.js';
import type { EraMarkup } from './era.js';
import { attribute, escapeText } from './writing.js';

const PROMOS = {
  classes:
    '<div class="o-self-promo o-self-promo--nl o-self-promo--hidden" data-selfpromo-newsletter></div>' +
    '<div class="o-self-promo o-self-promo--app o-self-promo--hidden" data-selfpromo-app></div>',
  bare: '<div data-selfpromo-newsletter></div><div data-selfpromo-app></div>',
  none: '',
};

const ICONS = {
  'share-icons': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 1h8v8z"/></svg>',
  'share-twitter': '<span></span>',
  'share-x': '<span></span>',
};

const SHARE_DIALOG =
  '<span data-root-share><share-button v-on:open="openModal"></share-button>' +
  '<share-modal v-if="displayModal" v-on:close="closeModal"></share-modal></span>';

/** What furniture is made of. */
export interface Told {
  readonly headline: string;
  readonly url: string;
  readonly shortCode: string;
  readonly authors: readonly string[];
}

/** The empty elements at the container's end into which the site put its newsletter and its app. */
export function promos({ promos: kind }: EraMarkup): string {
  return PROMOS[kind];
}

/** What stands behind the container. */
export function tail({ tail: kind, related }: EraMarkup, told: Told): string {
  if (kind === 'none') return '';
  const signed = kind === 'byline' ? byline(told.authors) : shareBlock(kind, told);
  return related ? signed + relatedList() : signed;
}

function shareBlock(kind: 'share-icons' | 'share-twitter' | 'share-x', { headline, url, shortCode }: Told): string {
  const title = encode(headline);
  const link = (letter: string): string => encode(`https://rfi.my/${shortCode}.${letter}`);
  const [host, letter] = kind === 'share-x' ? ['x.com', 'X'] : ['twitter.com', 'T'];
  const anchors = [
    `https://www.facebook.com/dialog/share?app_id=100000000000001&href=${link('F')}&redirect_uri=${encode(url)}&locale=zh_CN`,
    `whatsapp://send?text=${title}%20-%20${link('W')}`,
    `https://web.whatsapp.com/send?text=${title}%20-%20${link('W')}`,
    `https://${host}/intent/tweet?url=${link(letter)}&via=RFI_Cn&related=RFI_Cn&text=${title}&lang=zh-cn`,
  ].map((href) => `<a${attribute('href', href)} target="_blank" rel="noopener nofollow">${ICONS[kind]}</a>`);
  const label = kind === 'share-icons' ? '<div><div>' : '<div><div>分享 :</div><div>';
  return `${label}${anchors.join('')}${SHARE_DIALOG}</div></div>`;
}

function byline(authors: readonly string[]): string {
  if (authors.length === 0) return '';
  const links = authors.map((name) => {
    const href = `/cn/${encode('作者')}/${encode(name.replaceAll(' ', '-'))}/`;
    return `<a href="${href}"${attribute('title', name)}>${escapeText(name)}</a>`;
  });
  return `<div><div><div><div><span>作者：</span>${links.join('')}</div></div></div></div>`;
}

/** Its tags are glued because the archive joined the lines of the publisher's HTML with nothing. */
function relatedList(): string {
  const items = [
    ['港湾', '港湾工人复工'],
    ['航海，天气', '大风预警解除'],
  ].map(
    ([kicker = '', title = '']) =>
      `<div><divdata-article-list><div><div><div><span>${kicker}</span></div><div><a href="/cn/${encode('欧洲')}/20231120-${encode(title)}" data-article-item-link><h2>${title}</h2></a></div></div></div></div></div>`,
  );
  return `<div><asidedata-org-name=""data-org-type=""><div><div role="heading" aria-level="2"><span>同一主题</span></div></div><div>${items.join('')}</div></aside></div>`;
}

/** The footer of the service that syndicated the archive's feed. */
export function syndicationFooter(host: string): string {
  const link = (name: string): string =>
    `<a href="https://${name}" style="color:orange" target="_blank">https://${name}</a>`;
  return `<br><hr><div>获取更多RSS：<br>${link('feedx.net')} <br>${link(host)}<br></div>`;
}
