import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import type { CertificateRow } from '../../../shared/contract/methods/signing-methods.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import type { KeptFiles } from '../platform/kept-files.ts'

interface SigningSources {
  /** The configuration folder of the person. */
  readonly configuration: () => string
  readonly now: () => string
  readonly kept: Pick<KeptFiles, 'folder' | 'offerFile'>
}

/** What a certificate to hand on is called. */
const CERTIFICATE_FILE = 'irisboard-certificate.pem'

/**
 * Answers what is asked of the own key and of the trusted certificates. What reads them is loaded when it is asked for: most
 * runs of a host sign nothing.
 */
export function createSigningHandlers({
  configuration,
  now,
  kept,
}: SigningSources): Pick<
  Handlers,
  'keys.own' | 'keys.create' | 'keys.export' | 'trust.list' | 'trust.add' | 'trust.remove'
> {
  const trusted = async (): Promise<{ readonly rows: readonly CertificateRow[] }> => {
    const { certificateRow } = await import('./certificate.ts')
    const { trustedCertificates } = await import('./trusted-certificates.ts')
    return { rows: (await trustedCertificates(configuration())).map(certificateRow) }
  }
  return {
    'keys.own': async () => {
      const { certificateRow } = await import('./certificate.ts')
      const { ownCertificate } = await import('./own-key.ts')
      const certificate = await ownCertificate(configuration(), now())
      return { certificate: certificate === null ? null : certificateRow(certificate) }
    },
    'keys.create': async ({ name }) => {
      const { certificateRow } = await import('./certificate.ts')
      const { createOwnKey } = await import('./own-key.ts')
      const { trustCertificate } = await import('./trusted-certificates.ts')
      const { certificate } = await createOwnKey(configuration(), name, now())
      await trustCertificate(configuration(), certificate)
      return { certificate: certificateRow(certificate) }
    },
    'keys.export': async () => {
      const { ownCertificate } = await import('./own-key.ts')
      const certificate = await ownCertificate(configuration(), now())
      if (certificate === null) throw new AppError('own-key-missing')
      const path = join(kept.folder, CERTIFICATE_FILE)
      await writeFile(path, certificate.toString())
      return { file: kept.offerFile(path, CERTIFICATE_FILE), name: CERTIFICATE_FILE }
    },
    'trust.list': trusted,
    'trust.add': async ({ name, content }) => {
      const { certificateOf } = await import('./certificate.ts')
      const { trustCertificate } = await import('./trusted-certificates.ts')
      await trustCertificate(configuration(), certificateOf(Buffer.from(content, 'base64'), name))
      return trusted()
    },
    'trust.remove': async ({ fingerprint }) => {
      const { distrustCertificate } = await import('./trusted-certificates.ts')
      await distrustCertificate(configuration(), fingerprint)
      return trusted()
    },
  }
}
