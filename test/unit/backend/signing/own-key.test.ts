import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createOwnKey, readOwnKey } from '../../../../electron/backend/signing/own-key.ts'
import { expectUsable } from '../../../../electron/backend/signing/signing-key.ts'
import { temporaryFolder } from '../../../support/folder.ts'

const NOW = '2026-11-30T18:00:00.000Z'
const code = (code: string) => expect.objectContaining({ code })

test('a key is made once, for its owner alone, with a certificate to hand on', async () => {
  using place = temporaryFolder()
  const folder = join(place.path, 'configuration')
  await expect(readOwnKey(folder)).rejects.toEqual(code('own-key-missing'))
  const { certificate, file } = await createOwnKey(folder, 'Ann d’Été', NOW)
  const own = await readOwnKey(folder)
  expectUsable(own, NOW)
  expect(own.certificate.fingerprint256).toBe(certificate.fingerprint256)
  expect(certificate.subject).toBe('CN=Ann d’Été')
  expect(new Date(certificate.validTo).toISOString()).toBe('2031-11-30T18:00:00.000Z')
  expect([certificate.ca, certificate.verify(certificate.publicKey)]).toEqual([false, true])
  expect(own.key.asymmetricKeyDetails).toMatchObject({ namedCurve: 'prime256v1' })
  expect(readFileSync(file, 'utf8')).toBe(certificate.toString())
  const modes = [folder, join(folder, 'own-key.pem')].map((path) => statSync(path).mode & 0o777)
  if (process.platform !== 'win32') expect(modes).toEqual([0o700, 0o600])
  await expect(createOwnKey(folder, 'Another', NOW)).rejects.toEqual(code('own-key-there'))
  expect((await readOwnKey(folder)).certificate.subject).toBe('CN=Ann d’Été')
})

test('a key whose certificate has expired gives way to another', async () => {
  using place = temporaryFolder()
  await createOwnKey(place.path, 'Ann', '2010-01-01T00:00:00.000Z')
  const { certificate } = await createOwnKey(place.path, 'Ben', NOW)
  expect([certificate.subject, (await readOwnKey(place.path)).certificate.subject]).toEqual(['CN=Ben', 'CN=Ben'])
})

test.runIf(spawnSync('openssl', ['version']).status === 0)('OpenSSL reads what the certificate may do', async () => {
  using place = temporaryFolder()
  const { file } = await createOwnKey(place.path, 'Ann', NOW)
  const { stdout } = spawnSync('openssl', ['x509', '-in', file, '-noout', '-text'], { encoding: 'utf8' })
  expect(stdout).toContain('CA:FALSE')
  expect(stdout).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation/)
  const check = spawnSync('openssl', ['verify', '-attime', '1800000000', '-CAfile', file, file], { encoding: 'utf8' })
  expect(check.stdout).toContain(': OK')
})
