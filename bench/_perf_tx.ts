import { FakeDynamoDB } from '/work/main/lib/fake-dynamodb.ts';
const f = new FakeDynamoDB();
const h = { method:'POST', hostname:'dynamodb.us-east-1.amazonaws.com' };
const call = async (op:string, body:string) => (await f.requestHandler.handle({...h, headers:{'content-type':'application/x-amz-json-1.0','x-amz-target':'DynamoDB_20120810.'+op}, body})).response;
await call('CreateTable', JSON.stringify({TableName:'ttt',BillingMode:'PAY_PER_REQUEST',KeySchema:[{AttributeName:'pk',KeyType:'HASH'}],AttributeDefinitions:[{AttributeName:'pk',AttributeType:'S'}]}));
const item = (i:number)=>({pk:{S:'k'+i},name:{S:'some name'},count:{N:String(i)},tags:{L:[{S:'a'},{S:'b'}]},meta:{M:{x:{S:'y'},z:{N:'1'}}}});
let tok=0;
const bodies: Record<string,()=>string> = {
  TransactWriteItems: () => JSON.stringify({ClientRequestToken:'t'+tok++, TransactItems: Array.from({length:10},(_, i)=>({Put:{TableName:'ttt',Item:item(i+tok%100)}}))}),
  TransactWriteNoToken: () => JSON.stringify({TransactItems: Array.from({length:10},(_, i)=>({Put:{TableName:'ttt',Item:item(i+tok%100)}}))}),
  BatchWriteItem: () => JSON.stringify({RequestItems:{ttt:Array.from({length:25},(_, i)=>({PutRequest:{Item:item(i)}}))}}),
  BatchGetItem: () => JSON.stringify({RequestItems:{ttt:{Keys:Array.from({length:25},(_, i)=>({pk:{S:'k'+i}}))}}}),
  TransactGetItems: () => JSON.stringify({TransactItems:Array.from({length:10},(_, i)=>({Get:{TableName:'ttt',Key:{pk:{S:'k'+i}}}}))}),
};
for (let round=0; round<2; round++) for (const [name, make] of Object.entries(bodies)) {
  const op = name.replace('NoToken','Items');
  const n=3000; const texts=Array.from({length:n}, make);
  const t0=performance.now(); for (const t of texts) { const r = await call(op,t); if (r.statusCode!==200) throw new Error(new TextDecoder().decode(r.body)); }
  const t1=performance.now(); for (const t of texts) JSON.parse(t); const t2=performance.now();
  if (round) console.log(name, ((t1-t0)/n*1000).toFixed(1),'us; parse alone', ((t2-t1)/n*1000).toFixed(1), texts[0].length,'B');
}
