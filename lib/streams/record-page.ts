/** One GetRecords' worth of a shard: its cost is that of the page, however long the shard. */
import type { StreamRecord } from './record.ts';
import { recordSizeBytes } from './record.ts';
import type { Shard } from './shard.ts';

export const pageRecordsMax = 1000;
const pageBytesMax = 1024 * 1024;

export interface SizedRecord {
  readonly record: StreamRecord;
  readonly sizeBytes: number;
}

export interface RecordPage {
  readonly records: readonly SizedRecord[];
  /** Where the next page starts; undefined when the shard is closed and this page shows its end. */
  readonly nextPosition: number | undefined;
}

export function readRecordPage(shard: Shard, position: number, limit: number): RecordPage {
  const records: SizedRecord[] = [];
  let nextPosition = position;
  let pageBytes = 0;
  shard.log.readFrom(position, (record) => {
    const sizeBytes = recordSizeBytes(record);
    pageBytes += sizeBytes;
    // A record is less than 1 MB, so the first one always fits.
    if (pageBytes > pageBytesMax) return false;
    records.push({ record, sizeBytes });
    nextPosition = record.position + 1;
    return records.length < limit;
  });
  const readOut = !shard.isOpen && nextPosition > (shard.log.lastPosition ?? -1);
  return { records, nextPosition: readOut ? undefined : nextPosition };
}
