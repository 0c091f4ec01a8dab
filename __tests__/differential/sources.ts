/** How it is known what AWS does where DynamoDB Local does otherwise, so that a reader can go and look. */

export type Source =
  | { readonly kind: 'measured'; readonly by: readonly Evidence[] }
  | { readonly kind: 'documented'; readonly at: readonly string[] }
  | { readonly kind: 'unknown'; readonly why: string };

/** A public test that ran on AWS, or a record of what was seen there. */
export interface Evidence {
  readonly what: string;
  readonly url: string;
  /** The test in the file, where one alone says it. */
  readonly test?: string;
}

export function measured(...by: readonly Evidence[]): Source {
  return { kind: 'measured', by };
}

export function documented(...pages: readonly string[]): Source {
  return {
    kind: 'documented',
    at: pages.map((page) => `https://docs.aws.amazon.com/amazondynamodb/latest/${page}`),
  };
}

/** AWS has not been seen doing it; why ours does as it does. */
export function unknown(why: string): Source {
  return { kind: 'unknown', why };
}

const [paritysuite, nubo, fork] = [
  'paritysuite/dynamodb-conformance',
  'nubo-db/dynamodb-conformance',
  'Ketlark/dynamodb-conformance',
];

/**
 * The DynamoDB Conformance Suite, which takes AWS for its ground truth (eu-west-2 above all, 2026). Each file in the version
 * that was read: the repository was nubo-db's before, and some versions are at hand in a fork alone.
 */
const conformanceFiles = {
  'tier1/putItem/indexConsumedCapacity': [nubo, '4e83e44c5d7f6c56e8c6f623edf774e10630343f'],
  'tier1/putItem/itemCollectionMetrics': [paritysuite, '2ae5c73492ab9f20ba19a29cbe539b7387c542f8'],
  'tier1/updateItem/basic': [paritysuite, '2ae5c73492ab9f20ba19a29cbe539b7387c542f8'],
  'tier2/partiql/batchExecuteStatement': [nubo, '012c581ab1938f36be13c55e258f4a1a17c89b56'],
  'tier2/partiql/executeStatement': [fork, '08f151260adf57b1c211dbb290f70f29e9d715e6'],
  'tier2/partiql/executeStatementIndex': [paritysuite, '9bae0da8222e5c3c1a89d8074f17e57fec2c0f42'],
  'tier2/partiql/executeTransaction': [nubo, '546333c061038459f3d05dfbc5f047befb7f3cc7'],
  'tier2/partiql/grammar': [paritysuite, '3ac408b6f073fddd074fb6187eb7dadb687e7821'],
  'tier2/partiql/indexQualifier': [nubo, '546333c061038459f3d05dfbc5f047befb7f3cc7'],
  'tier2/transactions/transactGet': [nubo, '015594c6ad666b035184907be074a12b4a96b03b'],
  'tier3/error-messages/indexKeyValues': [fork, 'c21fe9bd92b9f03c52375301501164aef0e87f2d'],
  'tier3/error-messages/indexReads': [paritysuite, 'a0368f5dd367d033d8d3d55a9f8e6d08c5099081'],
  'tier3/error-messages/partiqlFunctions': [paritysuite, 'fcd03cb660c4fe961f10fc8c8743ef83b1ad7351'],
  'tier3/error-messages/partiqlGrammar': [paritysuite, 'a48c5ae5bf259f1b350f9185cd0334b99e267c3a'],
  'tier3/error-messages/partiqlParameterNumbers': [paritysuite, 'a48c5ae5bf259f1b350f9185cd0334b99e267c3a'],
  'tier3/error-messages/putItem': [paritysuite, '3aebbc9c55a20dc8b83d32b104ee279f4af6a0c7'],
  'tier3/error-messages/query': [nubo, '31fddc671d6fe137e4fbe5666e0b01e6f9bd309e'],
  'tier3/error-messages/queryKeyConditionOperands': [paritysuite, 'fcd03cb660c4fe961f10fc8c8743ef83b1ad7351'],
  'tier3/error-messages/transactGetItems': [paritysuite, '18f00909e1b2f3b48dc2ce3612552dc07786dd28'],
  'tier3/error-messages/transactIndexKeys': [fork, 'c21fe9bd92b9f03c52375301501164aef0e87f2d'],
  'tier3/error-messages/transactWriteItems': [paritysuite, '22355dfa43dffba2ad3f932f0da811ddeca19ad8'],
  'tier3/error-messages/updateItem': [paritysuite, '3aebbc9c55a20dc8b83d32b104ee279f4af6a0c7'],
  'tier3/error-messages/valueLayers': [paritysuite, '3aebbc9c55a20dc8b83d32b104ee279f4af6a0c7'],
  'tier3/limits/keyLength': [nubo, 'd3b309784ef64b369cfc3417451d9c9803cd769f'],
  'tier3/validation-ordering/batchOperations': [paritysuite, '3aebbc9c55a20dc8b83d32b104ee279f4af6a0c7'],
  'tier3/validation-ordering/partiql': [nubo, '377458447265f224f602033bbdb64c7ffa098c6d'],
  'tier3/validation-ordering/queryKeyCondition': [paritysuite, '3ac408b6f073fddd074fb6187eb7dadb687e7821'],
  'tier3/validation-ordering/transactions': [paritysuite, '3aebbc9c55a20dc8b83d32b104ee279f4af6a0c7'],
  'tier3/validation-ordering/updateItem': [paritysuite, '2ae5c73492ab9f20ba19a29cbe539b7387c542f8'],
} as const; // prettier-ignore

export function conformance(file: keyof typeof conformanceFiles, test?: string): Evidence {
  const [repository, commit] = conformanceFiles[file];
  return evidence(`conformance suite, ${file}`, repository, commit, `tests/${file}.test.ts`, test);
}

/** The tests of dynalite, which ran on AWS from 2013 to 2025. */
const dynaliteFiles = {
  'batchGetItem.js': '939ff088b830c66aabbaba3881362e6d7207fd28',
  'batchWriteItem.js': '8a4a8d1a568e1110da3a1f8b4ae18aeb323966db',
  'deleteItem.js': '1b2b3291f87fb16f92232acf781a585822eeb794',
  'getItem.js': '8a4a8d1a568e1110da3a1f8b4ae18aeb323966db',
  'putItem.js': '2107554d67b73bf8b6be15120bcc6bd3ce694096',
  'query.js': '939ff088b830c66aabbaba3881362e6d7207fd28',
  'scan.js': '8a4a8d1a568e1110da3a1f8b4ae18aeb323966db',
  'updateItem.js': '8a4a8d1a568e1110da3a1f8b4ae18aeb323966db',
} as const;

export function dynalite(file: keyof typeof dynaliteFiles): Evidence {
  return evidence(`dynalite, ${file}`, 'architect/dynalite', dynaliteFiles[file], `test/${file}`);
}

/** Tests of moto that are marked as verified on AWS (us-east-1). */
const motoFiles = {
  'test_dynamodb_select.py': '2e2ccfc97c7ee0c21011fbc2f775467c257fdad2',
  'test_dynamodb_transact.py': 'a84c6bbbdb02c05d02bba91cc61aa3f31a67bd4c',
  'exceptions/test_dynamodb_transactions.py': '0e0e3b5490224c939b94d390cd300274ee250528',
} as const;

export function moto(file: keyof typeof motoFiles, test: string): Evidence {
  return evidence(`moto, ${file}`, 'getmoto/moto', motoFiles[file], `tests/test_dynamodb/${file}`, test);
}

/** The tests of ScyllaDB's Alternator, which pass on AWS too. */
export function alternator(file: 'test_returnvalues.py' | 'test_streams.py'): Evidence {
  const commit = 'a55b434a2b6ad56bec7bf541f629214399daf065';
  return evidence(`Alternator, ${file}`, 'scylladb/scylladb', commit, `test/alternator/${file}`);
}

/** What the author of dynoxide captured on AWS (eu-west-2, April to August 2026), as its list of changes tells it. */
export const dynoxideChanges = evidence(
  'dynoxide, captures told in CHANGELOG.md',
  'nubo-db/dynoxide',
  '012656458408db0af4c2040d08e8d2cbe2b1a81e',
  'CHANGELOG.md',
);

/** The same author's captures where no one place tells of them. */
export const dynoxideCaptures: Evidence = {
  what: "captures by dynoxide's author, eu-west-2, April to August 2026",
  url: 'https://github.com/nubo-db/dynoxide',
};

function evidence(what: string, repository: string, commit: string, path: string, test?: string): Evidence {
  const url = `https://github.com/${repository}/blob/${commit}/${path}`;
  return test === undefined ? { what, url } : { what, url, test };
}
