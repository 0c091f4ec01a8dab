import { parseTemplate } from '../lib/templates.ts';

describe('parseTemplate', () => {
  it.each([
    ['!Ref Orders', { Ref: 'Orders' }],
    ['!Ref 12', { Ref: '12' }],
    ['!Condition IsProd', { Condition: 'IsProd' }],
    ['!GetAtt Orders.Arn', { 'Fn::GetAtt': 'Orders.Arn' }],
    ['!GetAtt [Orders, Arn]', { 'Fn::GetAtt': ['Orders', 'Arn'] }],
    ['!Sub "${Stage}-orders"', { 'Fn::Sub': '${Stage}-orders' }],
    ['!Sub ["${a}", { a: !Ref Stage }]', { 'Fn::Sub': ['${a}', { a: { Ref: 'Stage' } }] }],
    ['!Join ["-", [a, !Ref Stage]]', { 'Fn::Join': ['-', ['a', { Ref: 'Stage' }]] }],
    ['!Select [0, !Split [",", a]]', { 'Fn::Select': [0, { 'Fn::Split': [',', 'a'] }] }],
    ['!If [IsProd, 1, !Ref "AWS::NoValue"]', { 'Fn::If': ['IsProd', 1, { Ref: 'AWS::NoValue' }] }],
    ['!Not [!Equals [a, b]]', { 'Fn::Not': [{ 'Fn::Equals': ['a', 'b'] }] }],
    ['!And [!Or []]', { 'Fn::And': [{ 'Fn::Or': [] }] }],
    ['!FindInMap [A, b, c]', { 'Fn::FindInMap': ['A', 'b', 'c'] }],
    ['!ImportValue x', { 'Fn::ImportValue': 'x' }],
    ['!ImportValue { "Fn::Sub": x }', { 'Fn::ImportValue': { 'Fn::Sub': 'x' } }],
    ['!Base64 x', { 'Fn::Base64': 'x' }],
    ['!Length [1]', { 'Fn::Length': [1] }],
    ['!ToJsonString { a: 1 }', { 'Fn::ToJsonString': { a: 1 } }],
    ['!Transform { Name: x }', { 'Fn::Transform': { Name: 'x' } }],
    ['2010-09-09', '2010-09-09'],
    ['arn:aws:s3:::x', 'arn:aws:s3:::x'],
  ])('reads %s', (text, expected) => {
    expect(parseTemplate(`value: ${text}`)).toEqual({ value: expected });
  });

  it('reads blocks with anchors', () => {
    const text = `
      common: &common
        BillingMode: PAY_PER_REQUEST
      table:
        <<: *common
        TableName: !Join
          - '-'
          - - a
            - !Ref Stage
    `;
    expect(parseTemplate(text)['table']).toEqual({
      BillingMode: 'PAY_PER_REQUEST',
      TableName: { 'Fn::Join': ['-', ['a', { Ref: 'Stage' }]] },
    });
  });

  it('reads JSON, indented with tabs too', () => {
    expect(parseTemplate('{\n\t"Resources": {\n\t\t"A": 1 } }')).toEqual({ Resources: { A: 1 } });
  });

  it('keeps names that mean something to JavaScript', () => {
    expect(Object.keys(parseTemplate('{ __proto__: { a: 1 } }'))).toEqual(['__proto__']);
  });

  it.each([
    ['an unknown tag', 'a: !Foo b', 'Unresolved tag: !Foo at line 1, column 4'],
    ['what is no YAML', 'a: [', 'at line 1, column 5'],
    ['a member twice', 'a: 1\na: 2', 'Map keys must be unique at line 2'],
    ['a list', '- 1', 'it is no object'],
    ['nothing', '', 'it is no object'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseTemplate(text)).toThrow(
      expect.objectContaining({
        name: 'UsageError',
        code: 'INVALID_TEMPLATE',
        message: expect.stringMatching(
          new RegExp(`^fake-dynamodb: the template cannot be read: [^]*${message}`),
        ),
      }),
    );
  });
});
