import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { basename, extname } from 'node:path'
import { OctetString } from 'asn1js'
import {
  AuthenticatedSafe,
  CertBag,
  Certificate,
  ContentInfo,
  EncryptedData,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  type SafeBag,
  SafeContents,
} from 'pkijs'
import { AppError } from '../../../shared/contract/error.ts'
import { readSmallFile } from '../platform/read-small-file.ts'
import { type SigningKey, signingKey } from './signing-key.ts'

/** PBES2 (RFC 8018): what is encrypted otherwise is by 3DES, RC2 or RC4. */
const PBES2 = '1.2.840.113549.1.5.13'
const PBMAC1 = '1.2.840.113549.1.5.14'

/**
 * Reads the key and the certificates of a PKCS#12 file (RFC 7292). Throws `file-unreadable`, `key-file-old`,
 * `key-password-wrong` or `key-file-broken`.
 */
export async function readKeyFile(file: string, password: string): Promise<SigningKey> {
  return keyOf(await readSmallFile(file), file, password)
}

/** The same of what a file of a name holds. */
export async function keyOf(content: Uint8Array<ArrayBuffer>, file: string, password: string): Promise<SigningKey> {
  try {
    return await openKeyFile(content, password)
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    const fresh = `${basename(file, extname(file))}-new.p12`
    throw new AppError(cause.code, { ...cause.details, file, fresh }, { cause })
  }
}

async function openKeyFile(content: Uint8Array<ArrayBuffer>, password: string): Promise<SigningKey> {
  const file = orBroken(() => PFX.fromBER(content))
  const sections = orBroken(() => safeOf(file).safeContents.map(readSection))
  if (sections.flatMap(algorithmsOf).some((algorithm) => algorithm !== PBES2)) throw new AppError('key-file-old')
  const secret = new TextEncoder().encode(password).buffer
  await file.parseInternalValues({ password: secret, checkIntegrity: hasKnownMac(file) }).catch(wrongPassword)
  const bags = (await Promise.all(sections.map((section) => bagsOf(section, secret)))).flat()
  if (keyAlgorithms(bags).some((algorithm) => algorithm !== PBES2)) throw new AppError('key-file-old')
  const [key] = bags.flatMap((bag) => keyIn(bag, password))
  if (key === undefined) throw new AppError('key-file-broken')
  return signingKey(key, bags.flatMap(certificateIn))
}

/** What is encrypted tells a wrong password as well, where the library does not know how the whole is protected. */
function hasKnownMac({ macData }: PFX): boolean {
  return macData !== undefined && macData.mac.digestAlgorithm.algorithmId !== PBMAC1
}

function orBroken<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('key-file-broken', {}, { cause })
  }
}

function wrongPassword(cause: unknown): never {
  throw new AppError('key-password-wrong', {}, { cause })
}

function safeOf({ authSafe }: PFX): AuthenticatedSafe {
  if (authSafe.contentType !== ContentInfo.DATA || !(authSafe.content instanceof OctetString))
    throw new AppError('key-file-broken')
  return AuthenticatedSafe.fromBER(authSafe.content.getValue())
}

/** A part of the file: its bags, or what they are in. */
type Section = EncryptedData | readonly SafeBag[]

function readSection({ contentType, content }: ContentInfo): Section {
  if (contentType === ContentInfo.ENCRYPTED_DATA) return new EncryptedData({ schema: content })
  if (contentType !== ContentInfo.DATA || !(content instanceof OctetString)) throw new AppError('key-file-broken')
  return SafeContents.fromBER(content.getValue()).safeBags
}

/** What can be read of the encryption without the password. */
function algorithmsOf(section: Section): readonly string[] {
  if (!(section instanceof EncryptedData)) return keyAlgorithms(section)
  return [section.encryptedContentInfo.contentEncryptionAlgorithm.algorithmId]
}

async function bagsOf(section: Section, password: ArrayBuffer): Promise<readonly SafeBag[]> {
  if (!(section instanceof EncryptedData)) return section
  const opened = await section.decrypt({ password }).catch(wrongPassword)
  return orBroken(() => SafeContents.fromBER(opened)).safeBags
}

function keyAlgorithms(bags: readonly SafeBag[]): readonly string[] {
  return bags.flatMap(({ bagValue }) =>
    bagValue instanceof PKCS8ShroudedKeyBag ? [bagValue.encryptionAlgorithm.algorithmId] : [],
  )
}

function keyIn({ bagValue }: SafeBag, passphrase: string): readonly KeyObject[] {
  if (!(bagValue instanceof PKCS8ShroudedKeyBag || bagValue instanceof PrivateKeyInfo)) return []
  const key = Buffer.from(bagValue.toSchema().toBER())
  try {
    return [createPrivateKey({ key, format: 'der', type: 'pkcs8', passphrase })]
  } catch (cause) {
    throw new AppError('key-password-wrong', {}, { cause })
  }
}

function certificateIn({ bagValue }: SafeBag): readonly X509Certificate[] {
  if (!(bagValue instanceof CertBag) || !(bagValue.parsedValue instanceof Certificate)) return []
  return [new X509Certificate(Buffer.from(bagValue.parsedValue.toSchema().toBER()))]
}
