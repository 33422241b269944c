import { checkArticle } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import { runningText } from './body-text.js';
import { count, countSegmenterWords, type WordMethod, wordsIn } from './count.js';

/** The length of an Article's text: of standfirst and body, without captions, headline and date. */
export interface ArticleMeasure {
  /** Graphemes: characters as a reader sees them. Spaces are counted, gaps between blocks are not. */
  readonly characters: number;
  /** Code points of the script Han (https://www.unicode.org/reports/tr24/): ideographs, 々 and 〇, but not punctuation. */
  readonly hanCharacters: number;
  /**
   * Words as word processors count them: each ideograph and kana is one, and each word of another script. The number is the
   * same on every host, unless the option `words` is `segmenter`.
   */
  readonly words: number;
  /** How `words` were counted. */
  readonly method: WordMethod;
  /** An estimate of the time that a person takes to read the text. */
  readonly readingTime: ReadingTime;
}

/** Options of `measure`. */
export interface MeasureOptions {
  /**
   * `characters-and-words` (the default) counts ideographs, kana and the words of other scripts; the number is the same
   * everywhere. `segmenter` counts the words of `Intl.Segmenter`, which for Chinese, Japanese and Thai uses a dictionary of
   * the host's ICU; the number may differ between hosts and versions.
   */
  readonly words?: WordMethod;
}

/** An estimate: `East Asian characters / 255 + other words / 238` minutes. */
export interface ReadingTime {
  /** The estimate in seconds. */
  readonly seconds: number;
  /** The estimate in minutes, not rounded. */
  readonly minutes: number;
  /** East Asian characters (Han, kana, bopomofo) and words of other scripts have separate rates, regardless of the option `words`. */
  readonly method: 'characters-and-words';
  /** The reading speeds that the estimate assumes. */
  readonly rates: {
    /**
     * 255 (standard deviation 29): Chinese in Trauzettel-Klosinski & Dietz, “Standardized Assessment of Reading
     * Performance: The New International Reading Speed Texts IReST”, Investigative Ophthalmology & Visual Science 53
     * (2012) 5452–5461, table 2, https://doi.org/10.1167/iovs.11-8284. The texts were read aloud; silent reading is faster.
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
 * Counts the characters and words of an Article, and estimates the reading time.
 *
 * @param article - Any Article: from a parser, made by hand or from JSON.
 * @param options - How words are counted.
 * @throws `TypeError` that names the value if it is not an Article, or `options.words` is not a method; `RangeError` if the body
 * is nested deeper than 540 nodes.
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
