import { X509Certificate } from 'node:crypto'
import { AppError } from '../../../shared/contract/error.ts'
import { readSmallFile } from '../platform/read-small-file.ts'

/** What a person sees of a certificate. */
export interface CertificateRow {
  /** Whom it names, `CN=Service of figures, O=Region`. */
  readonly subject: string
  /** SHA-256 of the certificate, 64 lower-case digits. */
  readonly fingerprint: string
  /** The last instant at which it is valid, ISO 8601. */
  readonly until: string
}

/** A certificate from a PEM or DER file. Throws `file-unreadable` or `certificate-unreadable`. */
export async function readCertificate(file: string): Promise<X509Certificate> {
  const content = await readSmallFile(file)
  try {
    return new X509Certificate(content)
  } catch (cause) {
    throw new AppError('certificate-unreadable', { file }, { cause })
  }
}

export function certificateRow(certificate: X509Certificate): CertificateRow {
  return {
    subject: subjectOf(certificate),
    fingerprint: fingerprintOf(certificate),
    until: new Date(certificate.validTo).toISOString(),
  }
}

export function subjectOf({ subject }: X509Certificate): string {
  return subject.split('\n').join(', ')
}

export function fingerprintOf({ fingerprint256 }: X509Certificate): string {
  return fingerprint256.replaceAll(':', '').toLowerCase()
}

/** Where an instant lies from the time in which a certificate is valid. */
export function validityAt(
  { validFrom, validTo }: Pick<X509Certificate, 'validFrom' | 'validTo'>,
  at: string,
): 'valid' | 'early' | 'expired' {
  const instant = Date.parse(at)
  if (instant < Date.parse(validFrom)) return 'early'
  return instant > Date.parse(validTo) ? 'expired' : 'valid'
}
