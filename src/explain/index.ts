export { explainDocument } from './explain-document.js';
export type { Segment, SegmentKind } from './segment.js';
