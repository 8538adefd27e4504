import { join } from 'node:path'
import { readKeyFile } from '../../electron/backend/signing/key-file.ts'
import type { SigningKey } from '../../electron/backend/signing/signing-key.ts'
import { ROOT } from '../tool.ts'

const KEYS = join(ROOT, 'test', 'fixtures', 'keys')

/** The instant at which tests sign: the certificates of their keys are valid for a hundred years after 30 November 2026. */
export const SIGNED_AT = '2027-03-01T09:30:00.000Z'

/** A file that `test/fixtures/keys/make.sh` made. */
export function keyPath(name: string): string {
  return join(KEYS, name)
}

/** A key of these files, whose password is "pw". */
export function testKey(name: 'p256' | 'rsa' | 'ed25519' | 'other' | 'chain' | 'false-chain'): Promise<SigningKey> {
  return readKeyFile(keyPath(`${name}.p12`), 'pw')
}
