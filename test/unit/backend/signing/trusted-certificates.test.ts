import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fingerprintOf } from '../../../../electron/backend/signing/certificate.ts'
import {
  distrustCertificate,
  trustCertificate,
  trustedCertificates,
} from '../../../../electron/backend/signing/trusted-certificates.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { testKey } from '../../../support/test-key.ts'

test('certificates are trusted until they no longer are', async () => {
  using place = temporaryFolder()
  const folder = join(place.path, 'configuration')
  expect(await trustedCertificates(folder)).toEqual([])
  const { certificate } = await testKey('p256')
  const { certificate: other } = await testKey('rsa')
  for (const each of [certificate, other, certificate]) await trustCertificate(folder, each)
  const subjects = async () => (await trustedCertificates(folder)).map(({ subject }) => subject).toSorted()
  expect(await subjects()).toEqual(['CN=Dienst Cijfers', 'CN=Service des chiffres\nO=Région'])
  const removed = await distrustCertificate(folder, certificate.fingerprint256)
  expect(fingerprintOf(removed)).toBe(fingerprintOf(certificate))
  expect(await subjects()).toEqual(['CN=Dienst Cijfers'])
  expect(readdirSync(join(folder, 'trusted'))).toHaveLength(1)
})

test('a fingerprint that is not there removes nothing', async () => {
  using place = temporaryFolder()
  const { certificate } = await testKey('p256')
  await trustCertificate(place.path, certificate)
  for (const asked of ['', fingerprintOf(certificate).slice(1), '../own-key'])
    await expect(distrustCertificate(place.path, asked)).rejects.toMatchObject({ code: 'certificate-unknown' })
  expect(await trustedCertificates(place.path)).toHaveLength(1)
})

test('a file that is no certificate is named, not passed over', async () => {
  using place = temporaryFolder()
  await trustCertificate(place.path, (await testKey('p256')).certificate)
  const file = join(place.path, 'trusted', 'broken.pem')
  writeFileSync(file, 'no certificate')
  await expect(trustedCertificates(place.path)).rejects.toMatchObject({ details: { file } })
})
