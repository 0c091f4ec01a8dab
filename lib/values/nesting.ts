/** How deeply a value is nested. */
import { type AttributeMap, type AttributeValue, getAttribute } from './attribute-value.ts';

/** Whether there is anything in the value further down than `levelsMax`, the value itself being level 1. */
export function isDeeperThan(levelsMax: number, value: AttributeValue): boolean {
  if (levelsMax === 0) return true;
  if ('L' in value) return value.L.some((element) => isDeeperThan(levelsMax - 1, element));
  return 'M' in value && hasDeeper(levelsMax - 1, value.M);
}

function hasDeeper(levelsMax: number, map: AttributeMap): boolean {
  for (const name of Object.keys(map)) {
    const value = getAttribute(map, name);
    if (value !== undefined && isDeeperThan(levelsMax, value)) return true;
  }
  return false;
}
