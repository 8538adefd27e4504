import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { configurationFolder } from '../../backend/platform/data-folder.ts'
import type { SignReport } from '../../backend/report/create-report.ts'
import { signPdf } from '../../backend/report/sign-pdf.ts'
import { subjectOf } from '../../backend/signing/certificate.ts'
import { readKeyFile } from '../../backend/signing/key-file.ts'
import { readOwnKey } from '../../backend/signing/own-key.ts'
import { expectUsable } from '../../backend/signing/signing-key.ts'

/** In the place of a key file: the key that `trust create` made. */
const OWN_KEY = 'own'

interface ReportSigner {
  /** Whom the certificate of the key names. */
  readonly signedBy: string
  readonly sign: SignReport
}

/** What signs reports with a PKCS#12 file, or with one's own key. Throws the code of a key that may not sign now. */
export async function reportSigner(key: string): Promise<ReportSigner> {
  const now = new Date().toISOString()
  const found =
    key === OWN_KEY
      ? await readOwnKey(configurationFolder(process.env, process.platform, homedir()))
      : await readKeyFile(resolve(key), process.env.IRISBOARD_KEY_PASSWORD ?? '')
  expectUsable(found, now)
  return {
    signedBy: subjectOf(found.certificate),
    sign: (sealed, fieldLabel) => signPdf(sealed, { key: found, now, fieldLabel }),
  }
}
