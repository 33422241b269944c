import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { sidebarsOf } from '../sidebar.js';
import { search } from './search.js';

const site = dirname(dirname(fileURLToPath(import.meta.url)));
const ORIGIN = 'https://rfi-article.github.io';
const BASE = '/rfi-article/';
const REPOSITORY = 'https://github.com/rfi-article/rfi-article';
const DESCRIPTION = 'Reads archived news documents into typed, plain-data articles. Every value says where it comes from.';

export default defineConfig({
  lang: 'en',
  title: 'rfi-article',
  titleTemplate: ':title · rfi-article',
  description: DESCRIPTION,
  base: BASE,
  srcDir: '.pages',
  outDir: '../output',
  cleanUrls: true,
  // The playground is added to the site later, and `check-links` checks every link of the whole site.
  ignoreDeadLinks: [/^\/playground\//],
  sitemap: { hostname: `${ORIGIN}${BASE}` },
  head: [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: `${BASE}favicon.svg` }],
    ['meta', { name: 'theme-color', content: '#a8201a' }],
    ['meta', { property: 'og:type', content: 'website' }],
    ['meta', { property: 'og:site_name', content: 'rfi-article' }],
    ['meta', { property: 'og:image', content: `${ORIGIN}${BASE}social-card.png` }],
    ['meta', { property: 'og:image:alt', content: 'A damaged document on the left, the Article that is read from it on the right.' }],
    ['meta', { name: 'twitter:card', content: 'summary_large_image' }],
  ],
  transformPageData(page) {
    const url = `${ORIGIN}${BASE}${page.relativePath.replace(/(?:^|(?<=\/))index\.md$/, '').replace(/\.md$/, '')}`;
    page.frontmatter.head ??= [];
    page.frontmatter.head.push(
      ['link', { rel: 'canonical', href: url }],
      ['meta', { property: 'og:url', content: url }],
      ['meta', { property: 'og:title', content: page.title === '' ? 'rfi-article' : page.title }],
      ['meta', { property: 'og:description', content: page.description === '' ? DESCRIPTION : page.description }],
    );
  },
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    // The anchors of GitHub, for which the links of the pages are written.
    anchor: { slugify: githubSlug },
    config: (markdown) => {
      const { fence } = markdown.renderer.rules;
      // `ts no-run` is for the tests, and there is no highlighting for grammars.
      markdown.renderer.rules.fence = (tokens, index, ...rest) => {
        tokens[index].info = tokens[index].info.replace(/ no-run\b/, '').replace(/^ebnf\b/, 'text');
        return focusable(fence(tokens, index, ...rest));
      };
      // Wide tables can be scrolled, also with the keyboard.
      markdown.renderer.rules.table_open = () => '<div class="wide" tabindex="0" role="group" aria-label="Table"><table>\n';
      markdown.renderer.rules.table_close = () => '</table></div>\n';
    },
  },
  vite: {
    resolve: {
      alias: [{ find: /^.*\/VPHome\.vue$/, replacement: join(site, '.vitepress/theme/Home.vue') }],
    },
  },
  themeConfig: {
    siteTitle: 'rfi-article',
    logo: { src: '/favicon.svg', width: 24, height: 24, alt: '' },
    nav: [
      { text: 'Guide', link: '/guide' },
      { text: 'Article', link: '/article' },
      { text: 'Command line', link: '/cli' },
      { text: 'API', link: '/api/rfi-article', activeMatch: '^/api/' },
      { text: 'Playground', link: '/playground/', target: '_self' },
    ],
    sidebar: sidebarsOf(join(site, '.pages')),
    outline: { level: [2, 3] },
    search,
    socialLinks: [{ icon: 'github', link: REPOSITORY, ariaLabel: 'The code on GitHub' }],
    editLink: {
      pattern: ({ frontmatter }) => `https://github.com/rfi-article/rfi-article/edit/main/${frontmatter.source ?? 'README.md'}`,
      text: 'Change this page',
    },
    footer: { message: 'MIT licence. Independent of RFI; the library contains none of its articles.' },
    externalLinkIcon: false,
  },
});

function githubSlug(text) {
  return text
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
}

/** Makes code that scrolls accessible with the keyboard. */
function focusable(html) {
  return html.replaceAll('<pre class="', '<pre tabindex="0" class="').replaceAll(/ tabindex="0"([^>]*) tabindex="0"/g, ' tabindex="0"$1');
}
