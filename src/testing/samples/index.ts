/**
 * Holds sample documents, one for each construct that the library reads. Use them as inputs for the tests of a
 * pipeline.
 *
 * @packageDocumentation
 */

export * from './generated.js';
export type { SampleDocument } from './sample.js';
