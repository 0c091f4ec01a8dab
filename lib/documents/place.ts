/** Where in a document a value stands: a chain towards the root, from which a path is made only when it is needed. */
export interface Place {
  readonly holder: object;
  readonly name: string | number;
  readonly above: Place | undefined;
}

/** Whether an object holds itself at this place. */
export function isInside(place: Place | undefined, object: object): boolean {
  for (let at = place; at !== undefined; at = at.above) if (at.holder === object) return true;
  return false;
}

/** The path as it would be written in JavaScript: `orders[2].placedAt`, `["first name"]`. */
export function pathOf(place: Place | undefined): string {
  let path = '';
  for (let at = place; at !== undefined; at = at.above) {
    path = memberPath(at.name, at.above === undefined) + path;
  }
  return path;
}

function memberPath(name: string | number, first: boolean): string {
  if (typeof name === 'number') return `[${name}]`;
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `[${JSON.stringify(name)}]`;
  return first ? name : `.${name}`;
}
