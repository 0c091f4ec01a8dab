/** The matchers as a test calls them. Nothing of an SDK, of Jest or of Vitest is imported. */
import type { CommandClass } from '../index.ts';

/** Fields of an input; each may be a matcher such as `expect.objectContaining(…)`. */
export type InputFields<Input extends object> = Partial<Record<keyof Input, unknown>>;

/** The members of a stream record of which a part can be expected. Images are plain objects or attribute values. */
export interface StreamRecordFields {
  /** The item's primary key. */
  readonly Keys?: unknown;
  /** The item afterwards. */
  readonly NewImage?: unknown;
  /** The item before. */
  readonly OldImage?: unknown;
  /** A Date, to the second. */
  readonly ApproximateCreationDateTime?: unknown;
  /** A text of digits. */
  readonly SequenceNumber?: unknown;
  /** The size of keys and images. */
  readonly SizeBytes?: unknown;
  /** What of an item the stream shows. */
  readonly StreamViewType?: unknown;
}

/** What holds of a stream record beside the change itself. */
export interface StreamEventFields {
  /** Of this record alone. */
  readonly eventID?: unknown;
  /** `INSERT`, `MODIFY` or `REMOVE`. */
  readonly eventName?: unknown;
  /** `1.1` */
  readonly eventVersion?: unknown;
  /** `aws:dynamodb` */
  readonly eventSource?: unknown;
  /** The stream's region. */
  readonly awsRegion?: unknown;
  /** There where the service deleted the item for its time to live. */
  readonly userIdentity?: unknown;
}

/** A part of a stream record: flat, or as the SDK gives it, with the change in `dynamodb`. */
export type ExpectedStreamRecord =
  | (StreamEventFields &
      StreamRecordFields & {
        /** Not there: its members stand beside `eventName`. */
        readonly dynamodb?: never;
      })
  | (StreamEventFields & {
      /** The change itself. */
      readonly dynamodb: StreamRecordFields;
    });

/**
 * What `expect(…)` can be asked about a `FakeDynamoDB`, its `requests`, or a client mock.
 *
 * On a fake a command is known by its operation: `GetCommand` of the document client and `GetItemCommand` are the same,
 * and the class says in which form the input is compared. A command that the SDK sent several times counts once.
 */
export interface FakeDynamoDBMatchers<R> {
  /**
   * At least one command was received.
   *
   * @example
   * expect(dynamodb).not.toHaveReceivedAnyCommand();
   */
  toHaveReceivedAnyCommand(): R;

  /**
   * The command was received at least once.
   *
   * @example
   * expect(dynamodb).toHaveReceivedCommand(PutCommand);
   */
  toHaveReceivedCommand<Input extends object>(command: CommandClass<Input>): R;

  /**
   * The command was received so many times.
   *
   * @example
   * expect(dynamodb).toHaveReceivedCommandTimes(PutCommand, 2);
   */
  toHaveReceivedCommandTimes<Input extends object>(command: CommandClass<Input>, times: number): R;

  /**
   * The command was received once, and not again.
   *
   * @example
   * expect(dynamodb).toHaveReceivedCommandOnce(PutCommand);
   */
  toHaveReceivedCommandOnce<Input extends object>(command: CommandClass<Input>): R;

  /**
   * The command was received with an input that has these fields. Their values are compared as a whole;
   * `expect.objectContaining(…)` compares a part.
   *
   * @example
   * expect(dynamodb).toHaveReceivedCommandWith(PutCommand, {
   *   TableName: 'orders',
   *   Item: expect.objectContaining({ id: 'o-1' }),
   * });
   */
  toHaveReceivedCommandWith<Input extends object>(command: CommandClass<Input>, input: InputFields<Input>): R;

  /**
   * The command was received once, not again, and with an input that has these fields.
   *
   * @example
   * expect(dynamodb).toHaveReceivedCommandExactlyOnceWith(PutCommand, { TableName: 'orders' });
   */
  toHaveReceivedCommandExactlyOnceWith<Input extends object>(
    command: CommandClass<Input>,
    input: InputFields<Input>,
  ): R;

  /**
   * The n-th command of all, from 1, was this one, with an input that has these fields.
   *
   * @example
   * expect(dynamodb).toHaveReceivedNthCommandWith(1, PutCommand, { TableName: 'orders' });
   */
  toHaveReceivedNthCommandWith<Input extends object>(
    call: number,
    command: CommandClass<Input>,
    input: InputFields<Input>,
  ): R;
  /** With the command first, as in aws-sdk-client-mock-vitest, the n-th of that command is meant. */
  toHaveReceivedNthCommandWith<Input extends object>(
    command: CommandClass<Input>,
    call: number,
    input: InputFields<Input>,
  ): R;

  /**
   * The n-th of that command, from 1, had an input with these fields.
   *
   * @example
   * expect(dynamodb).toHaveReceivedNthSpecificCommandWith(2, PutCommand, { TableName: 'orders' });
   */
  toHaveReceivedNthSpecificCommandWith<Input extends object>(
    call: number,
    command: CommandClass<Input>,
    input: InputFields<Input>,
  ): R;

  /**
   * The last of that command had an input with these fields.
   *
   * @example
   * expect(dynamodb).toHaveReceivedLastCommandWith(PutCommand, { TableName: 'orders' });
   */
  toHaveReceivedLastCommandWith<Input extends object>(
    command: CommandClass<Input>,
    input: InputFields<Input>,
  ): R;

  /** Another name of `toHaveReceivedAnyCommand`. */
  toReceiveAnyCommand: FakeDynamoDBMatchers<R>['toHaveReceivedAnyCommand'];
  /** Another name of `toHaveReceivedCommand`. */
  toReceiveCommand: FakeDynamoDBMatchers<R>['toHaveReceivedCommand'];
  /** Another name of `toHaveReceivedCommandTimes`. */
  toReceiveCommandTimes: FakeDynamoDBMatchers<R>['toHaveReceivedCommandTimes'];
  /** Another name of `toHaveReceivedCommandOnce`. */
  toReceiveCommandOnce: FakeDynamoDBMatchers<R>['toHaveReceivedCommandOnce'];
  /** Another name of `toHaveReceivedCommandWith`. */
  toReceiveCommandWith: FakeDynamoDBMatchers<R>['toHaveReceivedCommandWith'];
  /** Another name of `toHaveReceivedCommandExactlyOnceWith`. */
  toReceiveCommandExactlyOnceWith: FakeDynamoDBMatchers<R>['toHaveReceivedCommandExactlyOnceWith'];
  /** Another name of `toHaveReceivedNthCommandWith`. */
  toReceiveNthCommandWith: FakeDynamoDBMatchers<R>['toHaveReceivedNthCommandWith'];
  /** Another name of `toHaveReceivedNthSpecificCommandWith`. */
  toReceiveNthSpecificCommandWith: FakeDynamoDBMatchers<R>['toHaveReceivedNthSpecificCommandWith'];
  /** Another name of `toHaveReceivedLastCommandWith`. */
  toReceiveLastCommandWith: FakeDynamoDBMatchers<R>['toHaveReceivedLastCommandWith'];

  /**
   * The table of the fake holds an item with this key, and with these attributes where a part of it is given.
   *
   * Maps are compared in part at every depth, lists and all else as a whole; matchers may stand anywhere, and `undefined`
   * is an attribute that is not there. Both are plain objects; where all of their members are written as attribute values
   * (`{ S: 'o-1' }`), they are compared as attribute values. No request is made.
   *
   * @param table A name, or an ARN for another region or account.
   *
   * @example
   * expect(dynamodb).toHaveItem('orders', { id: 'o-1' }, { status: 'paid', address: { city: 'Oslo' } });
   * expect(dynamodb).not.toHaveItem('orders', { id: 'o-2' });
   */
  toHaveItem(table: string, key: object, partial?: object): R;

  /**
   * The table's stream keeps a record of which this is a part, compared as by `toHaveItem`. The members of `dynamodb` may
   * stand beside `eventName`, or in `dynamodb` as the SDK gives them.
   *
   * @example
   * expect(dynamodb).toHaveStreamRecord('orders', {
   *   eventName: 'MODIFY',
   *   Keys: { id: 'o-1' },
   *   NewImage: { status: 'paid' },
   *   OldImage: { status: 'new' },
   * });
   */
  toHaveStreamRecord(table: string, partial: ExpectedStreamRecord): R;
}
