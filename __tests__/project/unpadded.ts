/** Prettier pads the cells of a table; what is said in them is what counts. */
export function unpadded(text: string): string {
  return text.replaceAll(/ +\|/g, ' |').replaceAll(/-+/g, '-');
}
