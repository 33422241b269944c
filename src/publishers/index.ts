export { bbc } from './bbc.js';
export { cna } from './cna.js';
export { definePublisher, type PublisherRecord } from './define-publisher.js';
export { dw } from './dw.js';
export { generic } from './generic.js';
export type {
  AgencyOpening,
  AudioData,
  AudioRule,
  BoilerplateRule,
  CreditGrammar,
  ElementRule,
  Era,
  FigureRule,
  GalleryImage,
  HeadlineGrammar,
  ImageGrammar,
  PlayerGrammar,
  PlayerRule,
  PrintedDateGrammar,
  Publisher,
  SharedLink,
  SignedName,
  StandfirstRule,
  VideoData,
} from './publisher.js';
export { rfi } from './rfi.js';
