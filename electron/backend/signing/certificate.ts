import { X509Certificate } from 'node:crypto'
import { AppError } from '../../../shared/contract/error.ts'
import type { CertificateRow } from '../../../shared/contract/methods/signing-methods.ts'
import { readSmallFile } from '../platform/read-small-file.ts'

/** A certificate from a PEM or DER file. Throws `file-unreadable` or `certificate-unreadable`. */
export async function readCertificate(file: string): Promise<X509Certificate> {
  return certificateOf(await readSmallFile(file), file)
}

/** A certificate from what a file of a name holds. Throws `certificate-unreadable`. */
export function certificateOf(content: Uint8Array, file: string): X509Certificate {
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
