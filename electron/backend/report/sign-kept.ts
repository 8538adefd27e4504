import { readFile, writeFile } from 'node:fs/promises'
import type { ChosenKey } from '../../../shared/contract/methods/signing-methods.ts'
import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import { keyOf } from '../signing/key-file.ts'
import { readOwnKey } from '../signing/own-key.ts'
import type { SigningKey } from '../signing/signing-key.ts'
import { type ReportSigner, reportSigner } from './report-signer.ts'

/** A key that was chosen in the program: neither a key file nor its password is kept. */
export interface KeyChoice {
  readonly key: ChosenKey
  /** The configuration folder, where a key of one's own lies. */
  readonly configuration: string
  readonly now: string
}

interface Signing extends KeyChoice {
  /** The sealed report, and the file of the signed one. */
  readonly sealed: string
  readonly outFile: string
  readonly language: Language
}

/** Signs a report that lies sealed on the disk, and says whom the certificate names. Throws as `chosenSigner`. */
export async function signKept({ sealed, outFile, language, ...choice }: Signing): Promise<string> {
  const { signedBy, sign } = await chosenSigner(choice)
  const signed = await sign(await readFile(sealed), createTranslator(language)('proof.signature-field'))
  await writeAtomically(outFile, (unfinished) => writeFile(unfinished, signed))
  return signedBy
}

/** What signs with the chosen key. Throws what a key file or a key is refused for. */
export async function chosenSigner({ key, configuration, now }: KeyChoice): Promise<ReportSigner> {
  return reportSigner(await signingKeyOf(key, configuration), now)
}

async function signingKeyOf(key: ChosenKey, configuration: string): Promise<SigningKey> {
  if (key.kind === 'own') return readOwnKey(configuration)
  return keyOf(new Uint8Array(Buffer.from(key.content, 'base64')), key.name, key.password)
}
