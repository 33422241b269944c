import { customMatchers, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
// Chai's plugin asks which `expect` is extended; the tests do not say it.
const { extend } = chai.expect;
chai.expect.extend = (matchers) => extend.call(chai.expect, chai.expect, matchers);
chai.expect.extend(customMatchers);

/** As much of Vitest as these tests use: `load` is handed it, and what it declares is given back in order. */
export function collectTests(load) {
  const tests = [];
  const ids = new Map();
  const before = [];
  const after = [];
  let isSetUp = false;
  let path = [];

  function describe(name, declare) {
    path = [...path, name];
    declare();
    path = path.slice(0, -1);
  }
  function it(name, run) {
    const title = [...path, name].join(' › ');
    // Names of cases may be the same; their order is not.
    const count = (ids.get(title) ?? 0) + 1;
    ids.set(title, count);
    const setUpAndRun = async () => {
      if (!isSetUp) for (const prepare of before) await prepare();
      isSetUp = true;
      await run();
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
    // What a global set-up provides is not there.
    inject: () => ({}),
  });
  const tidyUp = () => {
    if (isSetUp) for (const tidy of after) tidy();
  };
  return { tests, tidyUp };
}

function eachOf(declare) {
  return (cases) => (name, run) => {
    for (const given of cases) {
      const parameters = Array.isArray(given) ? given : [given];
      declare(titleOf(name, parameters), () => run(...parameters));
    }
  };
}

/** Fills in `$name` of an object and `%s` and its like, one by one. */
function titleOf(name, parameters) {
  const [first] = parameters;
  const rest = [...parameters];
  return name
    .replace(/\$(\w+)/g, (written, key) => (Object.hasOwn(Object(first), key) ? String(first[key]) : written))
    .replace(/%[sdijo]/g, () => String(rest.shift()));
}
