/** What the Streams service refuses beyond the model's constraints, in its words. */
import type { ServiceError } from '../errors/service-error.ts';
import {
  expiredIteratorException,
  resourceNotFoundException,
  trimmedDataAccessException,
  validationException,
} from '../errors/service-error.ts';

export function streamNotFound(arn: string): ServiceError {
  return resourceNotFoundException(`Requested resource not found: Stream: ${arn} not found`);
}

export function shardNotFound(): ServiceError {
  return resourceNotFoundException('Requested resource not found: Shard does not exist');
}

export function invalidStreamArn(): ServiceError {
  return validationException('Invalid StreamArn');
}

export function invalidShardIterator(): ServiceError {
  return validationException('Invalid ShardIterator');
}

/** AWS's own text is not known; this is how the API reference describes the member. */
export function expiredIterator(): ServiceError {
  return expiredIteratorException('The provided iterator exceeds the maximum age allowed.');
}

export function trimmedData(): ServiceError {
  return trimmedDataAccessException('The data you are trying to access has been trimmed');
}

/** Before its start, past the end of a closed one, or no number at all. */
export function sequenceNumberOutsideShard(): ServiceError {
  return validationException('Invalid SequenceNumber for the shard');
}
