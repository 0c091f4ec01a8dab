/** What `JSON.parse` makes of an object. The names are the sender's: any may be there, `__proto__` included. */
export interface JsonObject {
  [name: string]: unknown;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
