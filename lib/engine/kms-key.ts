/** The keys of a KMS that is not there: every name of a key is taken for one that exists. */

const managedAlias = 'alias/aws/dynamodb';
const fnvPrime = 0x01000193;
const fnvOffset = 0x811c9dc5;

/** The ARN of the key that a `KMSMasterKeyId` names: an ARN, a key id, an alias, or nothing for the AWS managed key. */
export function masterKeyArn(
  keyId: string | undefined,
  { region, accountId }: { readonly region: string; readonly accountId: string },
): string {
  const account = `arn:aws:kms:${region}:${accountId}:`;
  const name = keyId ?? managedAlias;
  const alias = name.indexOf('alias/');
  if (alias !== -1) return `${account}key/${uuidOf(account + name.slice(alias))}`;
  return name.startsWith('arn:') ? name : `${account}key/${name}`;
}

/** The same id for the same alias, always: there is nobody to ask which key an alias stands for. */
function uuidOf(text: string): string {
  let digits = '';
  for (let part = 0; part < 4; part++) digits += fnv1a(`${part}${text}`).toString(16).padStart(8, '0');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-');
}

function fnv1a(text: string): number {
  let hash = fnvOffset;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), fnvPrime);
  return hash >>> 0;
}
