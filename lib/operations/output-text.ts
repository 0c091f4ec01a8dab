/**
 * An output as JSON, the text that `JSON.stringify` gives. Items that nobody looked into have their text already, which
 * is put in as it is; so this file knows where in an output an item may stand.
 */
import { isJsonObject, type JsonObject } from '../validation/json.ts';
import { Item } from '../values/item.ts';

export function outputText(output: unknown): string {
  return isJsonObject(output) ? structureText(output) : JSON.stringify(output);
}

function structureText(structure: JsonObject): string {
  let text = '';
  for (const name of Object.keys(structure)) {
    const member = memberText(name, structure[name]);
    if (member !== undefined) text += `${text === '' ? '{' : ','}${JSON.stringify(name)}:${member}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** Undefined where there is nothing to tell. */
function memberText(name: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  switch (name) {
    case 'Item':
    case 'NewImage':
    case 'OldImage':
      return itemText(value);
    case 'Items':
      return listText(value, itemText);
    case 'Responses':
      return Array.isArray(value) ? listText(value, outputText) : mapText(value);
    case 'Records':
      return listText(value, outputText);
    case 'dynamodb':
      return outputText(value);
    default:
      return JSON.stringify(value);
  }
}

function itemText(value: unknown): string {
  return value instanceof Item ? value.text : JSON.stringify(value);
}

function listText(list: unknown, textOf: (element: unknown) => string): string {
  if (!Array.isArray(list)) return JSON.stringify(list);
  let text = '';
  for (const element of list) text += `${text === '' ? '[' : ','}${textOf(element)}`;
  return text === '' ? '[]' : `${text}]`;
}

/** The items of each table. */
function mapText(map: unknown): string {
  if (!isJsonObject(map)) return JSON.stringify(map);
  let text = '';
  for (const name of Object.keys(map)) {
    text += `${text === '' ? '{' : ','}${JSON.stringify(name)}:${listText(map[name], itemText)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}
