import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { certificateRow, readCertificate, validityAt } from '../../../../electron/backend/signing/certificate.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { keyPath } from '../../../support/test-key.ts'

test('a certificate is told by its subject, its SHA-256 and its last instant', async () => {
  using folder = temporaryFolder()
  const pem = readFileSync(keyPath('p256.pem'), 'utf8')
  const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
  const file = join(folder.path, 'service.cer')
  writeFileSync(file, der)
  const row = certificateRow(await readCertificate(keyPath('p256.pem')))
  expect(row).toEqual({
    subject: 'CN=Service des chiffres, O=Région',
    fingerprint: createHash('sha256').update(der).digest('hex'),
    until: expect.stringMatching(/^2126-11-\d\dT\d\d:\d\d:\d\d\.000Z$/),
  })
  expect(certificateRow(await readCertificate(file))).toEqual(row)
})

test('what is no certificate is refused by name', async () => {
  const file = keyPath('rsa.p12')
  await expect(readCertificate(file)).rejects.toMatchObject({ code: 'certificate-unreadable', details: { file } })
  await expect(readCertificate('/dev/null')).rejects.toMatchObject({ code: 'certificate-unreadable' })
  await expect(readCertificate(keyPath(''))).rejects.toMatchObject({ code: 'file-unreadable' })
})

test('a certificate is valid from its first second to its last', () => {
  const certificate = { validFrom: 'Nov 30 17:19:00 2026 GMT', validTo: 'Nov  6 17:19:00 2027 GMT' }
  const at = (instant: string) => validityAt(certificate, instant)
  expect([at('2026-11-30T17:18:59Z'), at('2026-11-30T17:19:00Z')]).toEqual(['early', 'valid'])
  expect([at('2027-11-06T17:19:00Z'), at('2027-11-06T17:19:01Z')]).toEqual(['valid', 'expired'])
})
