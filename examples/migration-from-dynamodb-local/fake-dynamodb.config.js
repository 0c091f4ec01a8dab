// The tables of @shelf/jest-dynamodb, as they are.
const { tables } = require('./jest-dynamodb-config.js');

module.exports = {
  tables,
  // That of the clients: it is where `dynamodb.items(…)` and the matchers look.
  region: 'local-env',
};
