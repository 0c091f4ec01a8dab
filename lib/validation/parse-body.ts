/**
 * From the text of a request to JSON.
 *
 * Most of what a write sends is its items, and nearly all of these are plain ones, which need no parser
 * (`values/item-text.ts`). They are cut out of the text, what is left is parsed, and they are put back as `Item`s. Where
 * anything is not as it nearly always is, the whole text is parsed instead.
 */
import type { OperationName } from '../model/generated/operations.ts';
import { Item } from '../values/item.ts';
import { notPlain, ownText, PlainWalk } from '../values/item-text.ts';
import { type JsonObject, isJsonObject } from './json.ts';

/** Throws what `JSON.parse` throws. */
export function parseBody(body: string, operation: OperationName | undefined): unknown {
  const putBack = operation && itemPlaces.get(operation);
  return (putBack && parseWithItems(body, putBack)) ?? JSON.parse(body);
}

/** Undefined if any item is not plain, or stands where the operation has none. */
function parseWithItems(body: string, putBack: (input: JsonObject, cuts: Cuts) => void): unknown {
  const first = body.indexOf(itemMark);
  // Without escapes, a quote always begins or ends a string, so that what looks like a member called Item is one.
  if (first < 0 || body.includes('\\') || body.includes(cutMark)) return undefined;
  const items: Item[] = [];
  const walk = new PlainWalk(body);
  let rest = '';
  for (let mark = first; mark >= 0; mark = body.indexOf(itemMark, walk.at)) {
    const start = mark + itemMark.length - 1;
    rest += `${body.slice(walk.at, start)}"${cutMark}${items.length}"`;
    walk.at = start;
    const sizeBytes = walk.item();
    if (sizeBytes === notPlain) return undefined;
    items.push(Item.ofText(ownText(body.slice(start, walk.at)), sizeBytes));
  }
  const input: unknown = JSON.parse(rest + body.slice(walk.at));
  const cuts = new Cuts(items);
  if (isJsonObject(input)) putBack(input, cuts);
  return cuts.areBack ? input : undefined;
}

const itemMark = '"Item":{';
/** DEL: good in JSON as it is, and in nobody's data. */
const cutMark = '\x7f';

/** In place of each item stands a text that the body has nowhere: the mark and the item's number. */
class Cuts {
  readonly #items: readonly Item[];
  #left: number;

  constructor(items: readonly Item[]) {
    this.#items = items;
    this.#left = items.length;
  }

  get areBack(): boolean {
    return this.#left === 0;
  }

  /** Puts the item back that was the member Item of `holder`, if one was. */
  putBack(holder: unknown): void {
    if (!isJsonObject(holder)) return;
    const mark = holder['Item'];
    if (typeof mark !== 'string' || !mark.startsWith(cutMark)) return;
    holder['Item'] = this.#items[Number(mark.slice(1))];
    this.#left--;
  }
}

const itemPlaces: ReadonlyMap<OperationName, (input: JsonObject, cuts: Cuts) => void> = new Map([
  ['PutItem', (input, cuts) => cuts.putBack(input)],
  [
    'BatchWriteItem',
    ({ RequestItems: tables }, cuts) => {
      if (!isJsonObject(tables)) return;
      for (const name of Object.keys(tables)) forEachIn(tables[name], 'PutRequest', cuts);
    },
  ],
  ['TransactWriteItems', ({ TransactItems: elements }, cuts) => forEachIn(elements, 'Put', cuts)],
]);

function forEachIn(elements: unknown, action: string, cuts: Cuts): void {
  if (!Array.isArray(elements)) return;
  for (const element of elements) if (isJsonObject(element)) cuts.putBack(element[action]);
}
