export * from './generated.js';
export type { SampleDocument } from './sample.js';
