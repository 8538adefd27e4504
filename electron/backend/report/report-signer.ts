import { subjectOf } from '../signing/certificate.ts'
import { expectUsable, type SigningKey } from '../signing/signing-key.ts'
import type { SignReport } from './create-report.ts'
import { signPdf } from './sign-pdf.ts'

export interface ReportSigner {
  /** Whom the certificate of the key names. */
  readonly signedBy: string
  readonly sign: SignReport
}

/** What signs reports with a key, at an instant. Throws the code of a key that may not sign then. */
export function reportSigner(key: SigningKey, now: string): ReportSigner {
  expectUsable(key, now)
  return {
    signedBy: subjectOf(key.certificate),
    sign: (sealed, fieldLabel) => signPdf(sealed, { key, now, fieldLabel }),
  }
}
