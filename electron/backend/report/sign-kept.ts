import { readFile, writeFile } from 'node:fs/promises'
import type { ChosenKey } from '../../../shared/contract/signing-methods.ts'
import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import { keyOf } from '../signing/key-file.ts'
import { readOwnKey } from '../signing/own-key.ts'
import type { SigningKey } from '../signing/signing-key.ts'
import { reportSigner } from './report-signer.ts'

interface Signing {
  /** The sealed report, and the file of the signed one. */
  readonly sealed: string
  readonly outFile: string
  readonly language: Language
  readonly key: ChosenKey
  readonly configuration: string
  readonly now: string
}

/**
 * Signs a report that lies sealed on the disk, and says whom the certificate names. Throws what a key file or a key is
 * refused for; neither it nor its password is kept.
 */
export async function signKept({ sealed, outFile, language, key, configuration, now }: Signing): Promise<string> {
  const { signedBy, sign } = reportSigner(await signingKeyOf(key, configuration), now)
  const signed = await sign(await readFile(sealed), createTranslator(language)('proof.signature-field'))
  await writeAtomically(outFile, (unfinished) => writeFile(unfinished, signed))
  return signedBy
}

async function signingKeyOf(key: ChosenKey, configuration: string): Promise<SigningKey> {
  if (key.kind === 'own') return readOwnKey(configuration)
  return keyOf(new Uint8Array(Buffer.from(key.content, 'base64')), key.name, key.password)
}
