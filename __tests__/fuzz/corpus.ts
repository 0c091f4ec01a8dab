/** Good texts of every grammar, to be spoiled from. Placeholders are those that `any-input.ts` gives. */
export const conditions: readonly string[] = [
  'attribute_not_exists(artist)',
  '#n = :v AND NOT (#a <> :w OR size(list) > :x)',
  'contains(set, :v) OR begins_with(song, :w)',
  '#n BETWEEN :v AND :w AND #a IN (:v, :w, :x)',
  'attribute_type(map.a, :v) AND list[0] = list[1].a',
  'map.#a.b[3] < :v',
  '((((((#n = :v))))))',
];

export const keyConditions: readonly string[] = [
  'artist = :v',
  'artist = :v AND song BETWEEN :w AND :x',
  '#n = :v AND begins_with(#a, :w)',
  '(artist = :v) AND (song >= :w)',
  '#x = :v',
];

export const updates: readonly string[] = [
  'SET #n = :v',
  'SET #n = if_not_exists(#n, :v) + :w, list[0] = :x REMOVE map.a, list[1]',
  'ADD #n :v, map.a :w DELETE set :x',
  'SET list = list_append(list, :v), map.b[0] = :w - :x',
  'REMOVE #n, #a, #x',
];

export const projections: readonly string[] = [
  'artist, song',
  '#n.a, list[0], map.b[1].c',
  '#n, #a, #x',
  'list[0], list[2]',
];

export const statements: readonly string[] = [
  `SELECT * FROM music WHERE artist = 'Ada' AND song >= 'E'`,
  `SELECT artist, map.a, list[0] FROM "music"."by-year" WHERE "year" IN [1843, 1844] AND attribute_type(flag, 'BOOL')`,
  `SELECT * FROM counters WHERE id = ? ORDER BY id DESC`,
  `INSERT INTO music VALUE {'artist': 'Cy', 'song': ?, 'set': <<'a', 'b'>>, 'list': [1, {'b': -1.5e3}], 'n': null}`,
  `UPDATE music SET map.a = map.a + 1, list = list_append(list, [?]) REMOVE flag WHERE artist = 'Ada' AND song = 'Engine' RETURNING ALL NEW *`,
  `UPDATE counters SET count = count + 1 SET s = set_add(s, <<1>>) WHERE id = 1 AND count BETWEEN 1 AND 9`,
  `DELETE FROM music WHERE artist = 'Ada' AND song = 'Notes' AND (begins_with(song, 'N') OR size(list) > 1) RETURNING ALL OLD *`,
  `SELECT * FROM music WHERE NOT contains(song, 'x') AND map.a IS NOT MISSING AND "artist" || 'x' = 'Adax'`,
  `EXISTS(SELECT * FROM music WHERE artist = 'Ada' AND song = 'Notes' AND year = 1844)`,
];
