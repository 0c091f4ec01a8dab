/** A module that tests compare with where it is installed. */
export function optionalModule(name: string): object | undefined {
  try {
    const found: unknown = require(name);
    return typeof found === 'object' && found !== null ? found : undefined;
  } catch (error) {
    // By its code: Jest's loader throws it from another realm.
    if (Reflect.get(Object(error), 'code') === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** `describe`, or a line that says why it is not run. */
export function describeWith(found: object | undefined, name: string): jest.Describe {
  return found === undefined ? titled(name) : describe;
}

function titled(name: string): jest.Describe {
  const skip = (title: unknown, tests: jest.EmptyFunction): void => {
    describe.skip(`${String(title)} (${name} is not installed)`, tests);
  };
  return Object.assign(skip, { only: describe.only, skip: describe.skip, each: describe.each });
}
