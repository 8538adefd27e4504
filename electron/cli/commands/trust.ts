import type { X509Certificate } from 'node:crypto'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { CertificateRow } from '../../../shared/contract/methods/signing-methods.ts'
import { signerWords } from '../../../shared/i18n/signer-words.ts'
import { configurationFolder } from '../../backend/platform/data-folder.ts'
import { certificateRow, readCertificate } from '../../backend/signing/certificate.ts'
import { createOwnKey } from '../../backend/signing/own-key.ts'
import {
  distrustCertificate,
  trustCertificate,
  trustedCertificates,
} from '../../backend/signing/trusted-certificates.ts'
import { alignColumns, EXIT, type Terminal } from '../terminal.ts'

/** Trusts the certificate of a file. */
export async function addTrust(terminal: Terminal, file: string): Promise<number> {
  const certificate = await readCertificate(resolve(file))
  await trustCertificate(ownFolder(), certificate)
  return printRow(terminal, 'result-trusted', certificate)
}

/** Lists the trusted certificates. */
export async function listTrust({ t, format, print }: Terminal): Promise<number> {
  const rows = (await trustedCertificates(ownFolder())).map(certificateRow)
  const head = [t('common.name'), t('command.column-until'), t('columns.hash')]
  const lines = rows.map(({ subject, until, fingerprint }) => [
    signerWords(subject, t),
    format.day(until.slice(0, 10)),
    fingerprint,
  ])
  print({ rows }, rows.length === 0 ? [t('command.result-no-trust')] : alignColumns([head, ...lines]))
  return EXIT.done
}

/** Trusts a certificate no longer. */
export async function removeTrust(terminal: Terminal, fingerprint: string): Promise<number> {
  return printRow(terminal, 'result-untrusted', await distrustCertificate(ownFolder(), fingerprint))
}

/** Makes a key of one's own, which is trusted here. */
export async function createTrust({ t, format, print }: Terminal, name: string): Promise<number> {
  const { certificate, file } = await createOwnKey(ownFolder(), name, new Date().toISOString())
  await trustCertificate(ownFolder(), certificate)
  const row = certificateRow(certificate)
  const { subject, until, fingerprint } = row
  print({ rows: [row], file }, [
    t('command.result-own-key', { subject: signerWords(subject, t), day: format.day(until.slice(0, 10)) }),
    t('command.result-own-certificate', { fingerprint, file }),
  ])
  return EXIT.done
}

function printRow(
  { t, format, print }: Terminal,
  result: 'result-trusted' | 'result-untrusted',
  certificate: X509Certificate,
): number {
  const row: CertificateRow = certificateRow(certificate)
  const { subject, until, fingerprint } = row
  print({ rows: [row] }, [
    t(`command.${result}`, { subject: signerWords(subject, t), fingerprint, day: format.day(until.slice(0, 10)) }),
  ])
  return EXIT.done
}

function ownFolder(): string {
  return configurationFolder(process.env, process.platform, homedir())
}
