import { checkArticle } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import { runningText } from './body-text.js';
import { count, countSegmenterWords, type WordMethod, wordsIn } from './count.js';

/** How long the text of an Article is. Counted are standfirst and body; captions, headline and date are not. */
export interface ArticleMeasure {
  /** Graphemes: what a reader takes for one character. Blanks count, the gaps between blocks do not. */
  readonly characters: number;
  /** Code points of the script Han (https://www.unicode.org/reports/tr24/): ideographs, 々 and 〇, no punctuation. */
  readonly hanCharacters: number;
  /**
   * Words, as word processors count them: each ideograph and each kana is one, and so is each word of another script. The
   * same on every host, unless you ask for those of `Intl.Segmenter`.
   */
  readonly words: number;
  /** How `words` were counted: `segmenter` where you asked for it. */
  readonly method: WordMethod;
  /** An estimate for a reader at the usual pace. */
  readonly readingTime: ReadingTime;
}

/** What `measure` can be asked for. */
export interface MeasureOptions {
  /**
   * `characters-and-words` (the default) counts ideographs, kana and the words of other scripts, and gives the same number
   * everywhere. `segmenter` counts what `Intl.Segmenter` takes for words: in Chinese, Japanese and Thai it looks them up in
   * the dictionary of the host's ICU, so the number may differ between hosts and versions.
   */
  readonly words?: WordMethod;
}

/** An estimate: `East Asian characters / 255 + other words / 238` minutes. */
export interface ReadingTime {
  /** The estimate, in whole seconds. */
  readonly seconds: number;
  /** Not rounded. */
  readonly minutes: number;
  /** East Asian characters (Han, kana, bopomofo) and words of other scripts, each at its own rate, whatever `words` were asked for. */
  readonly method: 'characters-and-words';
  /** The pace that the estimate assumes. */
  readonly rates: {
    /**
     * 255 (standard deviation 29): Chinese in Trauzettel-Klosinski & Dietz, “Standardized Assessment of Reading
     * Performance: The New International Reading Speed Texts IReST”, Investigative Ophthalmology & Visual Science 53
     * (2012) 5452–5461, table 2, https://doi.org/10.1167/iovs.11-8284. Measured aloud, so rather slow for silent readers.
     */
    readonly hanCharactersPerMinute: number;
    /**
     * 238: silent reading of English non-fiction in Brysbaert, “How many words do we read per minute?”, Journal of Memory
     * and Language 109 (2019) 104047, https://doi.org/10.1016/j.jml.2019.104047.
     */
    readonly wordsPerMinute: number;
  };
}

const RATES: ReadingTime['rates'] = { hanCharactersPerMinute: 255, wordsPerMinute: 238 };

/**
 * Counts characters and words of an Article and estimates how long it takes to read.
 *
 * @param article - Any Article, made by a parser, by hand or by JSON.
 * @param options - How words are counted.
 * @throws `TypeError` that names the value where it is not an Article, or where `options.words` is unknown or asks for a
 * segmenter that the host does not have; `RangeError` where the body is nested deeper than 540 nodes.
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { measure } from 'rfi-article/text';
 *
 * const { hanCharacters, words, readingTime } = measure(
 *   parseArticle('<!--0-->\n[题目](https://www.rfi.fr/cn/a)\n------\n\n<div><p>新闻</p></div>'),
 * );
 * hanCharacters; // 2
 * words; // 2
 * Math.ceil(readingTime.minutes); // 1
 * ```
 */
export function measure(article: Article, options: MeasureOptions = {}): ArticleMeasure {
  checkArticle(article);
  const { words: method = 'characters-and-words' } = options;
  if (method !== 'characters-and-words' && method !== 'segmenter')
    throw new TypeError(`words: expected "characters-and-words" or "segmenter", got ${JSON.stringify(method)}.`);
  const texts = runningText(article);
  const counts = count(texts);
  const { characters, hanCharacters, eastAsianCharacters, otherWords } = counts;
  const minutes = eastAsianCharacters / RATES.hanCharactersPerMinute + otherWords / RATES.wordsPerMinute;
  return {
    characters,
    hanCharacters,
    words: method === 'segmenter' ? countSegmenterWords(texts) : wordsIn(counts),
    method,
    readingTime: { seconds: minutes * 60, minutes, method: 'characters-and-words', rates: RATES },
  };
}
