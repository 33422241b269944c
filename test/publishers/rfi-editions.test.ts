import { parseArticle } from 'rfi-article';
import { rfi } from 'rfi-article/publishers';
import { describe, expect, it } from 'vitest';

function read(path: string, title = 'A title - with a dash') {
  return parseArticle(`<!--1696513502000-->\n[${title}](https://www.rfi.fr${path})\n------\n\n<p>Text</p>`);
}

describe("RFI's editions", () => {
  const editions: readonly (readonly [edition: string, language: string])[] = [
    ['br', 'pt-BR'],
    ['cn', 'zh-Hans'],
    ['en', 'en'],
    ['es', 'es'],
    ['fa', 'fa'],
    ['ff', 'ff'],
    ['fr', 'fr'],
    ['ha', 'ha'],
    ['km', 'km'],
    ['ma', 'man'],
    ['pt', 'pt'],
    ['ro', 'ro'],
    ['ru', 'ru'],
    ['sw', 'sw'],
    ['tw', 'zh-Hant'],
    ['uk', 'uk'],
    ['vi', 'vi'],
  ];

  it.each(editions)('/%s/ has the language %s', (edition, language) => {
    const article = read(`/${edition}/section/20231005-a-slug`);
    expect(article.language).toBe(language);
    expect(article.urlParts).toEqual({ edition, section: 'section', column: null, date: '2023-10-05', slug: 'a-slug' });
    expect(article.headline).toBe('A title - with a dash');
  });

  it('are all tested', () => {
    expect(editions.map(([edition]) => edition)).toEqual(Object.keys(rfi.editions));
  });

  it.each([
    ['/en/podcasts/spotlight-on-somewhere/20231005-the-episode', 'en', 'spotlight-on-somewhere', 'the-episode'],
    ['/fr/podcasts/une-%C3%A9mission/20231005-l-%C3%A9pisode', 'fr', 'une-émission', 'l-épisode'],
    ['/fr/%C3%A9missions/une-autre/20231005-episode', 'fr', 'une-autre', 'episode'],
    ['/es/programas/carta-de-alguien/20231005-el-episodio', 'es', 'carta-de-alguien', 'el-episodio'],
    ['/br/podcasts/um-programa/20231005-o-epis%C3%B3dio', 'pt-BR', 'um-programa', 'o-episódio'],
  ])('%s contains a programme, and the headline keeps its dash', (path, language, column, slug) => {
    const article = read(path);
    expect(article).toMatchObject({ language, column, headline: 'A title - with a dash' });
    expect(article.urlParts).toMatchObject({ section: null, column, date: '2023-10-05', slug });
  });

  it('in Chinese have the column at the end of the headline', () => {
    expect(read('/cn/专栏检索/某专栏/20231005-a', '题目 - 某专栏')).toMatchObject({
      headline: '题目',
      column: '某专栏',
    });
    expect(read('/tw/專欄檢索/某專欄/20231005-a', '題目 - 某專欄')).toMatchObject({
      headline: '題目',
      column: '某專欄',
    });
  });

  it('that do not exist have no language', () => {
    expect(read('/xx/section/20231005-a')).toMatchObject({ language: null, urlParts: { edition: 'xx' } });
    expect(read('/')).toMatchObject({ language: null });
  });
});
