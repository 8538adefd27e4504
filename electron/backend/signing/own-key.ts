import { createPrivateKey, randomBytes, X509Certificate } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BitString, Integer, Utf8String } from 'asn1js'
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs'
import { Temporal } from 'temporal-polyfill'
import { AppError } from '../../../shared/contract/error.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import { ensureFolder } from '../platform/ensure-folder.ts'
import { certificateRow, validityAt } from './certificate.ts'
import { type SigningKey, signingKey } from './signing-key.ts'

const KEY_NAME = 'own-key.pem'
const CERTIFICATE_NAME = 'own-certificate.pem'
/** For its owner alone. */
const PRIVATE = 0o600
const YEARS = 5

const COMMON_NAME = '2.5.4.3'
/** Digital signature and non-repudiation (RFC 5280, 4.2.1.3): the first two bits, six are not used. */
const MAY_SIGN = new Uint8Array([0b1100_0000]).buffer

/** A key of one's own, as it was made. */
interface OwnKey {
  readonly certificate: X509Certificate
  /** The certificate as a file to hand on, without the key. */
  readonly file: string
}

/**
 * Makes a key on the curve P-256 and a certificate that it signs itself, in a configuration folder. Throws `own-key-there`
 * where there is one that is valid still, or `write-failed`.
 */
export async function createOwnKey(folder: string, name: string, now: string): Promise<OwnKey> {
  const place = join(folder, KEY_NAME)
  if (existsSync(place)) await expectExpired(folder, now)
  const { key, certificate } = await selfSigned(name, now)
  ensureFolder(folder)
  await writeAtomically(place, (unfinished) => writeFile(unfinished, `${key}${certificate}`, { mode: PRIVATE }))
  const file = join(folder, CERTIFICATE_NAME)
  await writeAtomically(file, (unfinished) => writeFile(unfinished, certificate.toString()))
  return { certificate, file }
}

/** The key that `createOwnKey` made. Throws `own-key-missing`. */
export async function readOwnKey(folder: string): Promise<SigningKey> {
  const file = join(folder, KEY_NAME)
  if (!existsSync(file)) throw new AppError('own-key-missing')
  const content = await readFile(file)
  return signingKey(createPrivateKey(content), [new X509Certificate(content)])
}

/** The certificate of that key, as long as it signs; `null` where there is none. */
export async function ownCertificate(folder: string, now: string): Promise<X509Certificate | null> {
  if (!existsSync(join(folder, KEY_NAME))) return null
  const { certificate } = await readOwnKey(folder)
  return validityAt(certificate, now) === 'valid' ? certificate : null
}

async function expectExpired(folder: string, now: string): Promise<void> {
  const { certificate } = await readOwnKey(folder)
  if (validityAt(certificate, now) === 'expired') return
  const { subject, until } = certificateRow(certificate)
  throw new AppError('own-key-there', { subject, until: until.slice(0, 10), file: join(folder, KEY_NAME) })
}

/** A new key as PEM, and its certificate. */
async function selfSigned(name: string, now: string) {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const subject = new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value: name }) })
  const certificate = new Certificate({
    version: 2,
    // Positive, so that its first bit is 0 (RFC 5280, 4.1.2.2).
    serialNumber: new Integer({ valueHex: new Uint8Array([0x01, ...randomBytes(15)]).buffer }),
  })
  certificate.issuer.typesAndValues.push(subject)
  certificate.subject.typesAndValues.push(subject)
  certificate.notBefore.value = new Date(now)
  certificate.notAfter.value = inYears(now)
  certificate.extensions = [
    extension('2.5.29.19', new BasicConstraints({ cA: false }).toSchema().toBER()),
    extension('2.5.29.15', new BitString({ valueHex: MAY_SIGN, unusedBits: 6 }).toBER()),
  ]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(keys.privateKey, 'SHA-256')
  const exported = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  const key = createPrivateKey({ key: Buffer.from(exported), format: 'der', type: 'pkcs8' })
  return {
    key: key.export({ format: 'pem', type: 'pkcs8' }),
    certificate: new X509Certificate(Buffer.from(certificate.toSchema(true).toBER())),
  }
}

function extension(extnID: string, extnValue: ArrayBuffer): Extension {
  return new Extension({ extnID, critical: true, extnValue })
}

function inYears(now: string): Date {
  const end = Temporal.Instant.from(now).toZonedDateTimeISO('UTC').add({ years: YEARS })
  return new Date(end.epochMilliseconds)
}
