import type { KeyObject, X509Certificate } from 'node:crypto'
import { AppError } from '../../../shared/contract/error.ts'
import { subjectOf, validityAt } from './certificate.ts'

/** What a signature is made with. */
export interface SigningKey {
  readonly key: KeyObject
  /** The certificate of the key. */
  readonly certificate: X509Certificate
  /** Those that issued it, the nearest first, as far as they are known. */
  readonly issuers: readonly X509Certificate[]
}

/** The key and the certificates that were found together. Throws `key-file-broken` where no certificate is of the key. */
export function signingKey(key: KeyObject, certificates: readonly X509Certificate[]): SigningKey {
  const certificate = certificates.find((each) => each.checkPrivateKey(key))
  if (certificate === undefined) throw new AppError('key-file-broken')
  return { key, certificate, issuers: issuersOf(certificate, certificates) }
}

/** The way from a certificate to the last issuer that is known, without itself. */
export function issuersOf(certificate: X509Certificate, known: readonly X509Certificate[]): readonly X509Certificate[] {
  const issuer = known.find(
    (each) => each.fingerprint256 !== certificate.fingerprint256 && each.ca && isIssuedBy(certificate, each),
  )
  if (issuer === undefined) return []
  const others = known.filter((each) => each !== issuer)
  return [issuer, ...issuersOf(issuer, others)]
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
}

/** Throws `key-expired` or `key-kind` where a key signs nothing that others would take. */
export function expectUsable({ key, certificate }: SigningKey, now: string): void {
  const subject = subjectOf(certificate)
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'ec')
    throw new AppError('key-kind', { kind: key.asymmetricKeyType ?? '' })
  if (validityAt(certificate, now) !== 'valid')
    throw new AppError('key-expired', {
      subject,
      from: new Date(certificate.validFrom).toISOString().slice(0, 10),
      until: new Date(certificate.validTo).toISOString().slice(0, 10),
    })
}
