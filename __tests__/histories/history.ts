/** A history: steps on fakes and on their models, and what has to hold after each of them. */
import type { Snapshot } from '../../lib/index.ts';
import { ManualClock } from '../../lib/index.ts';
import { arnOf, check } from './checks.ts';
import { consume, type Progress } from './consumer.ts';
import { type IndexSchema, keyAttributes, type Model, newTable, sweep, type TableSchema } from './model.ts';
import { get, query, scan } from './reads.ts';
import { type Body, Service } from './service.ts';
import { addable, schemas, type Step } from './steps.ts';
import { write } from './writes.ts';

interface World {
  readonly service: Service;
  model: Model;
  /** Of the consumer of each table's stream; a restoration or a long absence ends its work. */
  progress: Record<string, Progress>;
}

const forksMax = 3;
const stepsBetweenChecks = 4;
const day = 24 * 3_600_000;

export class History {
  #worlds: World[] = [{ service: new Service(), model: { tables: {} }, progress: {} }];
  #at = 0;
  #taken = 0;
  readonly #saved: { readonly snapshot: Snapshot; readonly tokens: number; readonly model: Model }[] = [];

  async take(step: Step): Promise<void> {
    const world = this.#current;
    // What is expired goes with the next request: on both sides now, whether or not the step is one.
    await world.service.ask('ListTables', {});
    sweep(world.model, world.service.now);
    await this.#act(world, step);
    this.#taken += 1;
    // Each looking takes a dozen requests. The end looks again, so nothing that goes wrong is overlooked.
    if (this.#taken % stepsBetweenChecks === 0) await this.#check(this.#current);
  }

  /** What happened in one fork is not seen in another. */
  async end(): Promise<void> {
    for (const world of this.#worlds) await this.#check(world);
  }

  get #current(): World {
    const world = this.#worlds[this.#at];
    if (world === undefined) throw new Error('there is no such world');
    return world;
  }

  async #check({ service, model }: World): Promise<void> {
    sweep(model, service.now);
    await check(service, model);
  }

  async #act(world: World, step: Step): Promise<void> {
    const { service, model } = world;
    switch (step.kind) {
      case 'write':
        return write(service, model, step.way, step.writes);
      case 'get':
        return get(service, model, step.way, step.keys);
      case 'query':
        return query(service, model, step.read);
      case 'scan':
        return scan(service, model, step.read);
      case 'move':
        if (service.dynamodb.clock instanceof ManualClock) service.dynamodb.clock.advance(step.byMs);
        if (step.byMs >= day) world.progress = {};
        return;
      case 'save':
        this.#saved.push({
          snapshot: service.dynamodb.snapshot(),
          tokens: service.tokens,
          model: structuredClone(model),
        });
        return;
      case 'restore': {
        const saved = this.#saved[step.pick % Math.max(1, this.#saved.length)];
        if (saved === undefined) return;
        service.restore(saved);
        world.model = structuredClone(saved.model);
        world.progress = {};
        return;
      }
      case 'fork':
        if (this.#worlds.length === forksMax) return;
        this.#worlds.push({
          service: service.fork(),
          model: structuredClone(model),
          progress: structuredClone(world.progress),
        });
        return;
      case 'switch':
        this.#at = step.pick % this.#worlds.length;
        return;
      case 'reset':
        service.dynamodb.reset();
        world.model = { tables: {} };
        world.progress = {};
        return;
      case 'add index':
      case 'consume':
      case 'create table':
      case 'delete table':
      case 'drop index':
      case 'expiry':
      case 'shards':
      case 'stream':
      case 'tag':
        return changeTable(world, step);
    }
  }
}

type TableStep = Extract<Step, { readonly table: string }>;

async function changeTable(world: World, step: TableStep): Promise<void> {
  const { service, model } = world;
  const table = model.tables[step.table];
  if (step.kind === 'create table') {
    const schema = schemas.find(({ name }) => name === step.table);
    if (table !== undefined || schema === undefined) return;
    await service.ask('CreateTable', createInput(schema, step.stream));
    model.tables[step.table] = newTable(schema, step.stream);
    return;
  }
  if (table === undefined) return;
  const TableName = table.name;
  switch (step.kind) {
    case 'delete table':
      await service.ask('DeleteTable', { TableName });
      delete model.tables[TableName];
      return;
    case 'add index': {
      const index = addable[step.pick % addable.length];
      if (index === undefined || table.indexes.some(({ name }) => name === index.name)) return;
      await service.ask('UpdateTable', {
        TableName,
        AttributeDefinitions: definitions([index]),
        GlobalSecondaryIndexUpdates: [{ Create: indexInput(index) }],
      });
      table.indexes.push(index);
      return;
    }
    case 'drop index': {
      const globals = table.indexes.filter(({ kind }) => kind === 'GSI');
      const index = globals[step.pick % Math.max(1, globals.length)];
      if (index === undefined) return;
      const GlobalSecondaryIndexUpdates = [{ Delete: { IndexName: index.name } }];
      await service.ask('UpdateTable', { TableName, GlobalSecondaryIndexUpdates });
      table.indexes = table.indexes.filter((each) => each !== index);
      return;
    }
    case 'stream': {
      if (step.on === (table.changes !== undefined)) return;
      await service.ask('UpdateTable', { TableName, StreamSpecification: streamInput(step.on) });
      table.changes = step.on ? [] : undefined;
      table.itemsBefore = [...table.items];
      return;
    }
    case 'shards':
      return reshape(service, TableName, table.changes === undefined ? undefined : step.how);
    case 'consume': {
      if (table.changes?.some(({ at }) => service.now - at >= day) !== false) return;
      const progress = await consume(service, table, world.progress[TableName]);
      if (progress !== undefined) world.progress[TableName] = progress;
      return;
    }
    case 'expiry':
      return expiry(world, step);
    case 'tag': {
      const ResourceArn = arnOf(table);
      if (step.value === undefined) await service.ask('UntagResource', { ResourceArn, TagKeys: [step.key] });
      else await service.ask('TagResource', { ResourceArn, Tags: [{ Key: step.key, Value: step.value }] });
      const { [step.key]: _, ...others } = table.tags;
      table.tags = step.value === undefined ? others : { ...others, [step.key]: step.value };
    }
  }
}

function reshape(service: Service, table: string, how: 'split' | 'merge' | 'rollOver' | undefined): void {
  const { streams } = service.dynamodb;
  if (how === 'split') streams.split(table);
  if (how === 'rollOver') streams.rollOver(table);
  if (how !== 'merge') return;
  const [child, sibling] = streams.split(table);
  if (child !== undefined && sibling !== undefined) streams.merge(table, [child, sibling]);
}

async function expiry(
  { service, model }: World,
  step: TableStep & { readonly kind: 'expiry' },
): Promise<void> {
  const table = model.tables[step.table];
  if (table === undefined) return;
  const { error } = await service.send('UpdateTimeToLive', {
    TableName: table.name,
    TimeToLiveSpecification: { Enabled: step.on, AttributeName: 'e' },
  });
  const isTooSoon = table.ttlChangedAt !== undefined && service.now - table.ttlChangedAt < 3_600_000;
  const isRefused = step.on === (table.ttl !== undefined) || isTooSoon;
  expect(error).toBe(isRefused ? 'ValidationException' : undefined);
  if (isRefused) return;
  table.ttl = step.on ? 'e' : undefined;
  table.ttlChangedAt = service.now;
}

function createInput(schema: TableSchema, stream: boolean): Body {
  const { name, indexes } = schema;
  const local = indexes.filter(({ kind }) => kind === 'LSI').map(indexInput);
  const global = indexes.filter(({ kind }) => kind === 'GSI').map(indexInput);
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: definitions([schema, ...indexes]),
    KeySchema: keySchema(schema),
    ...(local.length > 0 && { LocalSecondaryIndexes: local }),
    ...(global.length > 0 && { GlobalSecondaryIndexes: global }),
    ...(stream && { StreamSpecification: streamInput(true) }),
  };
}

function streamInput(on: boolean): Body {
  return on ? { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } : { StreamEnabled: false };
}

function definitions(schemas: readonly Pick<TableSchema, 'hash' | 'range'>[]): readonly Body[] {
  const types = new Map(schemas.flatMap(keyAttributes).map(({ name, type }) => [name, type]));
  return Array.from(types, ([AttributeName, AttributeType]) => ({ AttributeName, AttributeType }));
}

function keySchema(schema: Pick<TableSchema, 'hash' | 'range'>): readonly Body[] {
  return keyAttributes(schema).map(({ name }, at) => ({
    AttributeName: name,
    KeyType: at === 0 ? 'HASH' : 'RANGE',
  }));
}

function indexInput(index: IndexSchema): Body {
  const { name, holds } = index;
  const Projection =
    holds === 'ALL'
      ? { ProjectionType: 'ALL' }
      : holds.length === 0
        ? { ProjectionType: 'KEYS_ONLY' }
        : { ProjectionType: 'INCLUDE', NonKeyAttributes: holds };
  return { IndexName: name, KeySchema: keySchema(index), Projection };
}
