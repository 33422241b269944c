import { largestCandidate } from '../markup/srcset.js';
import type { EmbedProvider } from '../model/body.js';
import { tidy } from '../source/white-space.js';
import { isObject } from '../standards/json.js';
import type { AudioData, GalleryImage, VideoData } from './publisher.js';

type Attributes = Readonly<Record<string, string>>;

const PROVIDERS: Readonly<Record<string, EmbedProvider>> = {
  youtube: 'youtube',
  dailymotion: 'dailymotion',
  facebook: 'facebook',
};

/** `<youtube-player video-type="youtube" source="https://www.youtube.com/embed/ID" video-id="ID" image="{…}">` and `<video-player …>`. */
export function readVideo(attributes: Attributes): VideoData | null {
  const url = attributes['source'] ?? '';
  if (url === '') return null;
  const type = attributes['video-type'] ?? '';
  return {
    provider: Object.hasOwn(PROVIDERS, type) ? (PROVIDERS[type] ?? 'unknown') : 'unknown',
    id: attributes['video-id'] || null,
    url,
    title: textOf(attributes['title']),
    posterUrl: dataSetUrl(readJson(attributes['image'] ?? '')),
  };
}

/** The data set of a lazy picture: `data-image-dataset='{"url":"https://…/UUID/","filename":"FILE",…}'`. */
export function readDataSetUrl(attributes: Attributes): string | null {
  const data = attributes['data-image-dataset'];
  return data === undefined ? null : dataSetUrl(readJson(data));
}

/** The JSON script of an audio player: `{"mediaId", "sources": [{"url"}], "diffusion": {"title"}, "emission": {"title"}}`. */
export function readAudio(json: string, attributes: Attributes): AudioData | null {
  const data = readJson(json);
  if (!isObject(data)) return null;
  const sources = Array.isArray(data['sources']) ? data['sources'] : [];
  return {
    // Pages of 2022 print the programme's title above the recording's, which is often a file name. In 2020, the former is empty.
    title: titleOf(data['emission']) ?? titleOf(data['diffusion']),
    mediaId: textOf(data['mediaId']) ?? attributes['data-media-id'] ?? null,
    sources: sources.flatMap((source) => {
      const url = isObject(source) ? textOf(source['url']) : null;
      return url === null ? [] : [{ url, mimeType: mimeTypeOf(url) }];
    }),
  };
}

/**
 * The pictures of a diaporama, from the attribute that contains them as JSON. The full-screen copy repeats them.
 */
export function readGallery(attributes: Attributes): readonly GalleryImage[] | null {
  for (const value of Object.values(attributes)) {
    if (!value.startsWith('[') && !value.startsWith('{')) continue;
    const images = galleryImages(readJson(value));
    if (images.length > 0) return images;
  }
  return null;
}

function galleryImages(data: unknown): readonly GalleryImage[] {
  if (Array.isArray(data)) return data.flatMap((item) => galleryImage(item));
  if (!isObject(data)) return [];
  for (const value of Object.values(data)) {
    const images = Array.isArray(value) ? galleryImages(value) : [];
    if (images.length > 0) return images;
  }
  return [];
}

function galleryImage(item: unknown): readonly GalleryImage[] {
  if (!isObject(item)) return [];
  const nested = Object.values(item).find((value) => dataSetUrl(value) !== null);
  const url = dataSetUrl(item) ?? dataSetUrl(nested) ?? srcsetUrl(item['srcset']);
  if (url === null) return [];
  const picture = isObject(nested) ? { ...nested, ...item } : item;
  return [
    {
      url,
      alt: textOf(picture['alt']),
      caption: textOf(picture['legend']) ?? textOf(picture['caption']) ?? textOf(picture['title']),
      credit: textOf(picture['credit']) ?? textOf(picture['credits']) ?? textOf(picture['copyright']),
    },
  ];
}

/** `url` ends with the UUID and a slash. The URL of the picture without size parts is `url` + `filename`. */
function dataSetUrl(data: unknown): string | null {
  if (!isObject(data)) return null;
  const url = textOf(data['url']);
  const filename = textOf(data['filename']);
  return url === null || filename === null ? null : url + filename;
}

/** Since 2023, with sizes instead of the data set: `{"default": "https://…/w:246/p:16x9/FILE 246w,…", "webp": …}`. */
function srcsetUrl(data: unknown): string | null {
  const srcset = isObject(data) ? textOf(data['default']) : null;
  return srcset === null ? null : largestCandidate(srcset);
}

function titleOf(data: unknown): string | null {
  return isObject(data) ? textOf(data['title']) : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? tidy(value) || null : null;
}

function mimeTypeOf(url: string): string | null {
  if (/\.mp3(?:$|\?)/.test(url)) return 'audio/mpeg';
  return /\.m4a(?:$|\?)/.test(url) ? 'audio/mp4' : null;
}

function readJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
