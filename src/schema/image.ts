import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import type { ImageAsset } from '../model/image.js';
import { sameType } from './same-type.js';
import { count, positionOrNull, textOrNull, webUrl } from './values.js';

export const image: GenericSchema<ImageAsset> = sameType<ImageAsset>()(
  v.strictObject({
    url: webUrl,
    alt: textOrNull,
    caption: textOrNull,
    credit: textOrNull,
    id: textOrNull,
    filename: textOrNull,
    width: v.nullable(count),
    aspectRatio: textOrNull,
    position: positionOrNull,
  }),
);
