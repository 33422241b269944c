import { checkArticle } from '../../checks/check-article.js';
import type { Article } from '../../model/article.js';
import { runningText } from './body-text.js';
import { type CountMethod, count, countHan, countOtherWords } from './count.js';

/** How long the text of an Article is. Counted are standfirst and body; captions, headline and date are not. */
export interface ArticleMeasure {
  /** Graphemes: what a reader takes for one character. Blanks count, the gaps between blocks do not. */
  readonly characters: number;
  /** Code points of the script Han (https://www.unicode.org/reports/tr24/): ideographs, 々 and 〇, no punctuation. */
  readonly hanCharacters: number;
  /** Words; of Chinese text the segmenter's dictionary says what is one. */
  readonly words: number;
  /** `intl-segmenter`, or `code-points` on hosts without `Intl.Segmenter`: an ideograph is then a word. */
  readonly method: CountMethod;
  /** An estimate for a reader at the usual pace. */
  readonly readingTime: ReadingTime;
}

/** An estimate: `hanCharacters / 255 + other words / 238` minutes. */
export interface ReadingTime {
  /** The estimate, in whole seconds. */
  readonly seconds: number;
  /** Not rounded. */
  readonly minutes: number;
  /** Han characters and words of other scripts, each at the rate of its own script. */
  readonly method: 'han-characters-and-words';
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
 * @throws `TypeError` that names the value where it is no Article; `RangeError` where the body is nested deeper than 540 nodes.
 * @example
 * ```ts
 * import { parseArticle } from 'rfi-article';
 * import { measure } from 'rfi-article/text';
 *
 * const { hanCharacters, readingTime } = measure(
 *   parseArticle('<!--0-->\n[题目](https://www.rfi.fr/cn/a)\n------\n\n<div><p>新闻</p></div>'),
 * );
 * hanCharacters; // 2
 * Math.ceil(readingTime.minutes); // 1
 * ```
 */
export function measure(article: Article): ArticleMeasure {
  checkArticle(article);
  const texts = runningText(article);
  let hanCharacters = 0;
  let otherWords = 0;
  for (const text of texts) {
    hanCharacters += countHan(text);
    // The segmenter's words are no help here, for it counts Han words too.
    otherWords += countOtherWords(text);
  }
  const minutes = hanCharacters / RATES.hanCharactersPerMinute + otherWords / RATES.wordsPerMinute;
  const { characters, words, method } = count(texts);
  return {
    characters,
    hanCharacters,
    words,
    method,
    readingTime: { seconds: minutes * 60, minutes, method: 'han-characters-and-words', rates: RATES },
  };
}
