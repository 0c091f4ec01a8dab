// The tables of jest-dynalite, as they are. What it calls their `data` are items here, and stand beside the tables.
const { tables } = require('./jest-dynalite-config.js');

module.exports = {
  tables: tables.map(({ data: _data, ...table }) => table),
  items: Object.fromEntries(tables.map(({ TableName, data = [] }) => [TableName, data])),
};
