import type { X509Certificate } from 'node:crypto'
import { fingerprintOf } from './certificate.ts'
import { issuersOf } from './signing-key.ts'

/** True where a person trusts a certificate itself, or one that issued it, over those that came with it. */
export function isTrusted(
  certificate: X509Certificate,
  known: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
): boolean {
  const fingerprints = new Set(trusted.map(fingerprintOf))
  const way = [certificate, ...issuersOf(certificate, [...trusted, ...known])]
  return way.some((each) => fingerprints.has(fingerprintOf(each)))
}
