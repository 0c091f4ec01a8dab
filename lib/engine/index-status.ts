/** Where an index stands at an instant. */
import type { IndexStatus } from '../model/generated/types.ts';
import type { IndexDefinition } from './secondary-index.ts';

export function indexStatusAt({ phase }: IndexDefinition, now: number): IndexStatus {
  switch (phase?.kind) {
    case undefined:
      return 'ACTIVE';
    case 'creating':
      return now < phase.activeFrom ? 'CREATING' : 'ACTIVE';
    case 'updating':
      return now < phase.activeFrom ? 'UPDATING' : 'ACTIVE';
    case 'deleting':
      return 'DELETING';
  }
}

/** Present only while an index that UpdateTable added is CREATING: false as resources are allocated, then true. */
export function backfillingAt({ phase }: IndexDefinition, now: number): boolean | undefined {
  if (phase?.kind !== 'creating' || phase.backfillingFrom === undefined || now >= phase.activeFrom)
    return undefined;
  return now >= phase.backfillingFrom;
}

/** An index that is being allocated or dropped keeps its whole table UPDATING; one that is backfilled does not. */
export function occupiesTableAt(definition: IndexDefinition, now: number): boolean {
  return definition.phase?.kind === 'deleting' || backfillingAt(definition, now) === false;
}

export function isGoneAt({ phase }: IndexDefinition, now: number): boolean {
  return phase?.kind === 'deleting' && now >= phase.goneFrom;
}
