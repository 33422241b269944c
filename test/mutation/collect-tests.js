import { readFileSync } from 'node:fs';
import { format } from 'node:util';
import { customMatchers, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import { restoreAllMocks, spyOn } from '@vitest/spy';
import * as chai from 'chai';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
// The plugin of Chai needs the `expect` that is extended, but the tests do not pass it.
const { extend } = chai.expect;
chai.expect.extend = (matchers) => extend.call(chai.expect, chai.expect, matchers);
chai.expect.extend(customMatchers);
// A snapshot in a file is compared, with the absolute path that the tests pass. Inline snapshots are not.
chai.expect.addSnapshotSerializer = () => {};
chai.expect.extend({
  toMatchInlineSnapshot: () => ({ pass: true, message: () => '' }),
  toMatchFileSnapshot: (received, path) => ({
    pass: received === readFileSync(path, 'utf8'),
    message: () => `differs from ${path}`,
  }),
});

/** The part of Vitest that these tests use. Calls `load` with it, and returns the declared tests in order. */
export function collectTests(load) {
  const tests = [];
  const ids = new Map();
  const before = [];
  const after = [];
  const afterEachTest = [];
  let isSetUp = false;
  let path = [];

  function describe(name, declare) {
    path = [...path, name];
    declare();
    path = path.slice(0, -1);
  }
  function it(name, run) {
    const title = [...path, name].join(' › ');
    // Cases may have the same name, but their order is fixed.
    const count = (ids.get(title) ?? 0) + 1;
    ids.set(title, count);
    const setUpAndRun = async () => {
      if (!isSetUp) for (const prepare of before) await prepare();
      isSetUp = true;
      try {
        await run();
      } finally {
        for (const tidy of afterEachTest) tidy();
      }
    };
    tests.push({ id: count === 1 ? title : `${title} (${count})`, run: setUpAndRun });
  }
  for (const declare of [describe, it]) {
    declare.each = eachOf(declare);
    declare.skipIf = (isSkipped) => (isSkipped ? () => {} : declare);
    declare.skip = () => {};
  }
  load({
    describe,
    it,
    test: it,
    expect: chai.expect,
    beforeAll: (prepare) => before.push(prepare),
    afterAll: (tidy) => after.push(tidy),
    afterEach: (tidy) => afterEachTest.push(tidy),
    vi: { restoreAllMocks, spyOn },
    // There are no values from a global set-up.
    inject: () => ({}),
  });
  const tidyUp = () => {
    if (isSetUp) for (const tidy of after) tidy();
  };
  return { tests, tidyUp };
}

function eachOf(declare) {
  return (cases) => (name, run) => {
    for (const value of cases) {
      const parameters = Array.isArray(value) ? value : [value];
      declare(titleOf(name, parameters), () => run(...parameters));
    }
  };
}

/** Replaces `$name` with a property of an object, and `%s` and the like with the parameters. */
function titleOf(name, parameters) {
  const [first] = parameters;
  const rest = [...parameters];
  return name
    .replace(/\$(\w+)/g, (placeholder, key) =>
      Object.hasOwn(Object(first), key) ? format('%s', first[key]) : placeholder,
    )
    .replace(/%[sdijo]/g, () => format('%s', rest.shift()));
}
