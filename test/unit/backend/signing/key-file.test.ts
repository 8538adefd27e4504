import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readKeyFile } from '../../../../electron/backend/signing/key-file.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { keyPath } from '../../../support/test-key.ts'

const code = (code: string) => expect.objectContaining({ code })

test.each([
  ['p256', 'ec', 'CN=Service des chiffres\nO=Région'],
  ['rsa', 'rsa', 'CN=Dienst Cijfers'],
  ['aes-128', 'ec', 'CN=Service des chiffres\nO=Région'],
  ['pbmac1', 'ec', 'CN=Service des chiffres\nO=Région'],
])('%s is read with its certificate', async (name, kind, subject) => {
  const { key, certificate } = await readKeyFile(keyPath(`${name}.p12`), 'pw')
  expect([key.asymmetricKeyType, certificate.subject]).toEqual([kind, subject])
  expect(certificate.checkPrivateKey(key)).toBe(true)
})

test('the certificates that issued that of the key come in their order', async () => {
  const { certificate, issuers } = await readKeyFile(keyPath('chain.p12'), 'pw')
  expect([certificate, ...issuers].map(({ subject }) => subject)).toEqual([
    'CN=Service under an issuer',
    'CN=Issuer of the Region',
    'CN=Root of the Region',
  ])
})

test.each(['p256', 'rsa', 'pbmac1', 'chain'])('a wrong password does not open %s', async (name) => {
  await expect(readKeyFile(keyPath(`${name}.p12`), 'no')).rejects.toEqual(code('key-password-wrong'))
  await expect(readKeyFile(keyPath(`${name}.p12`), '')).rejects.toEqual(code('key-password-wrong'))
})

test.each(['old-3des', 'old-rc2'])('%s is refused before its password is looked at', async (name) => {
  const details = { file: keyPath(`${name}.p12`), fresh: `${name}-new.p12` }
  for (const password of ['pw', 'no'])
    await expect(readKeyFile(details.file, password)).rejects.toMatchObject({ code: 'key-file-old', details })
})

test('what holds no key with its certificate is no key file', async () => {
  for (const name of ['no-key.p12', 'p256.pem', 'make.sh'])
    await expect(readKeyFile(keyPath(name), 'pw')).rejects.toEqual(code('key-file-broken'))
  await expect(readKeyFile(keyPath('none.p12'), 'pw')).rejects.toMatchObject({ details: { reason: 'ENOENT' } })
})

test('a cut or changed file is refused, and nothing else happens', async () => {
  using folder = temporaryFolder()
  const whole = readFileSync(keyPath('p256.p12'))
  const file = join(folder.path, 'changed.p12')
  for (const at of [0, 30, 200, 600, whole.length - 5]) {
    const changed = Buffer.from(whole)
    changed[at] = (changed[at] ?? 0) ^ 1
    for (const bytes of [changed, whole.subarray(0, at)]) {
      writeFileSync(file, bytes)
      await expect(readKeyFile(file, 'pw')).rejects.toMatchObject({ code: expect.stringMatching(/^key-/) })
    }
  }
})
