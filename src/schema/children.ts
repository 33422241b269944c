import type { GenericSchema } from 'valibot';
import * as v from 'valibot';

const anything: GenericSchema = v.unknown();

/**
 * The children of a node, each of which `checkNodes` checks by itself: were they checked here, a deep tree would
 * overflow the stack. The schema is for the converter to JSON Schema, which calls the getter without a value, as well as
 * for the compiler; a hole in the list is refused by it too.
 */
export function childrenOf<T>(schema: () => GenericSchema<T>): v.ArraySchema<GenericSchema<T>, undefined> {
  // What is not checked here is checked before anyone is told that it is a T.
  const unchecked = anything as GenericSchema<T>;
  return v.array(v.lazy((value) => (value === undefined ? schema() : unchecked)));
}
