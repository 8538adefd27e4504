import type { X509Certificate } from 'node:crypto'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import { ensureFolder } from '../platform/ensure-folder.ts'
import { errorCode } from '../platform/error-code.ts'
import { fingerprintOf, readCertificate } from './certificate.ts'

const ENDING = '.pem'

/** The certificates that the owner of a configuration folder trusts, by their fingerprints. Throws `file-unreadable`. */
export async function trustedCertificates(folder: string): Promise<readonly X509Certificate[]> {
  const place = placeIn(folder)
  const names = await readdir(place).catch((cause: unknown) => {
    if (errorCode(cause) === 'ENOENT') return []
    throw new AppError('file-unreadable', { file: place, reason: errorCode(cause) ?? '' }, { cause })
  })
  const files = names.filter((name) => name.endsWith(ENDING)).toSorted()
  return Promise.all(files.map((name) => readCertificate(join(place, name))))
}

/** Trusts a certificate. Throws `write-failed`. */
export async function trustCertificate(folder: string, certificate: X509Certificate): Promise<void> {
  const place = placeIn(folder)
  ensureFolder(place)
  await writeAtomically(join(place, `${fingerprintOf(certificate)}${ENDING}`), (unfinished) =>
    writeFile(unfinished, certificate.toString()),
  )
}

/** Trusts a certificate no longer and gives it; colons and capitals in its fingerprint do not matter. */
export async function distrustCertificate(folder: string, fingerprint: string): Promise<X509Certificate> {
  const asked = fingerprint.replaceAll(':', '').toLowerCase()
  const found = (await trustedCertificates(folder)).find((each) => fingerprintOf(each) === asked)
  if (found === undefined) throw new AppError('certificate-unknown', { fingerprint })
  await rm(join(placeIn(folder), `${asked}${ENDING}`))
  return found
}

function placeIn(folder: string): string {
  return join(folder, 'trusted')
}
