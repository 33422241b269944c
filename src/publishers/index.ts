export { generic } from './generic.js';
export type {
  AgencyOpening,
  AudioData,
  AudioRule,
  BoilerplateRule,
  CreditGrammar,
  ElementRule,
  Era,
  GalleryImage,
  HeadlineGrammar,
  ImageGrammar,
  PlayerGrammar,
  PlayerRule,
  PrintedDateGrammar,
  Publisher,
  SharedLink,
  VideoData,
} from './publisher.js';
export { rfi } from './rfi.js';
