/** Which parameters of a request go together: expressions and the lists that came before them do not. */
import { fault } from '../errors/envelope.ts';

/** Operations that take expressions, or one item's part of a batch or transaction under the name of its operation. */
export type ExpressionOperation =
  'GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query' | 'Scan';

/** The members of the request that matter here. Absent means that nothing was sent; `{}` and `''` count as sent. */
export interface ExpressionParameters {
  readonly AttributeUpdates?: unknown;
  readonly AttributesToGet?: unknown;
  readonly ConditionalOperator?: unknown;
  readonly ConditionExpression?: unknown;
  readonly Expected?: unknown;
  readonly ExpressionAttributeNames?: unknown;
  readonly ExpressionAttributeValues?: unknown;
  readonly FilterExpression?: unknown;
  readonly KeyConditionExpression?: unknown;
  readonly KeyConditions?: unknown;
  readonly ProjectionExpression?: unknown;
  readonly QueryFilter?: unknown;
  readonly ScanFilter?: unknown;
  readonly UpdateExpression?: unknown;
}

/**
 * Throws for parameters that do not go together, then for names and values without an expression to use them.
 * BatchGetItem passes its blocks for all tables at once: what one of them has, another may not mix with.
 */
export function checkParameters(
  operation: ExpressionOperation,
  blocks: readonly ExpressionParameters[],
): void {
  const rules = rulesOf[operation];
  checkMixing(rules, blocks);
  for (const block of blocks) {
    if (block.ExpressionAttributeNames !== undefined && !rules.expressions.some((name) => has(block, name))) {
      throw fault('parameters', 'ExpressionAttributeNames can only be specified when using expressions');
    }
    checkValuesHaveUse(rules, block);
  }
}

type ParameterName = keyof ExpressionParameters;

interface Rules {
  /** In the order in which AWS lists them. */
  readonly lists: readonly ParameterName[];
  readonly expressions: readonly ParameterName[];
  /** The expressions that take values, in the order in which AWS names them when there is none. */
  readonly valued: readonly ParameterName[];
}

const rulesOf: Readonly<Record<ExpressionOperation, Rules>> = {
  GetItem: { lists: ['AttributesToGet'], expressions: ['ProjectionExpression'], valued: [] },
  BatchGetItem: { lists: ['AttributesToGet'], expressions: ['ProjectionExpression'], valued: [] },
  PutItem: {
    lists: ['Expected', 'ConditionalOperator'],
    expressions: ['ConditionExpression'],
    valued: ['ConditionExpression'],
  },
  UpdateItem: {
    lists: ['AttributeUpdates', 'Expected', 'ConditionalOperator'],
    expressions: ['UpdateExpression', 'ConditionExpression'],
    valued: ['UpdateExpression', 'ConditionExpression'],
  },
  DeleteItem: {
    lists: ['Expected', 'ConditionalOperator'],
    expressions: ['ConditionExpression'],
    valued: ['ConditionExpression'],
  },
  Query: {
    lists: ['AttributesToGet', 'QueryFilter', 'ConditionalOperator', 'KeyConditions'],
    expressions: ['ProjectionExpression', 'FilterExpression', 'KeyConditionExpression'],
    valued: ['FilterExpression', 'KeyConditionExpression'],
  },
  Scan: {
    lists: ['AttributesToGet', 'ScanFilter', 'ConditionalOperator'],
    expressions: ['ProjectionExpression', 'FilterExpression'],
    valued: ['FilterExpression'],
  },
};

function checkMixing({ lists, expressions }: Rules, blocks: readonly ExpressionParameters[]): void {
  if (!lists.some((name) => blocks.some((block) => has(block, name)))) return;
  const given = (name: ParameterName): boolean => blocks.some((block) => has(block, name));
  const givenExpressions = expressions.filter(given);
  if (givenExpressions.length === 0) return;
  const givenLists = lists.filter(
    // KeyConditions may select what the other two expressions then filter and project.
    (name) => given(name) && (name !== 'KeyConditions' || given('KeyConditionExpression')),
  );
  if (givenLists.length === 0) return;
  throw fault(
    'parameters',
    `Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {${givenLists.join(', ')}} Expression parameters: {${givenExpressions.join(', ')}}`,
  );
}

function checkValuesHaveUse({ valued }: Rules, block: ExpressionParameters): void {
  if (block.ExpressionAttributeValues === undefined || valued.length === 0) return;
  if (valued.some((name) => has(block, name))) return;
  const text = 'ExpressionAttributeValues can only be specified when using expressions';
  throw fault(
    'parameters',
    `${text}: ${valued.join(' and ')} ${valued.length === 1 ? 'is' : 'are'} null`,
    text,
  );
}

function has(block: ExpressionParameters, name: ParameterName): boolean {
  return block[name] !== undefined;
}
