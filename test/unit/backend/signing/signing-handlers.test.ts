import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSigningHandlers } from '../../../../electron/backend/signing/signing-handlers.ts'
import { testFolder } from '../../../support/test-folder.ts'
import { keyPath } from '../../../support/test-key.ts'

const FINGERPRINT = /^[0-9a-f]{64}$/
const place = testFolder()

function handlers(now = '2026-12-01T08:00:00.000Z') {
  const offered: string[] = []
  const asked = createSigningHandlers({
    configuration: () => join(place.path, 'configuration'),
    now: () => now,
    kept: { folder: place.path, offerFile: (path) => String(offered.push(path)) },
  })
  return { asked, offered }
}

const certificateFile = { name: 'p256.pem', content: readFileSync(keyPath('p256.pem')).toString('base64') }

test('a key of one’s own is made once, trusted here, and its certificate alone is handed on', async () => {
  const { asked, offered } = handlers()
  expect(await asked['keys.own']({})).toEqual({ certificate: null })
  await expect(asked['keys.export']({})).rejects.toMatchObject({ code: 'own-key-missing' })
  const { certificate } = await asked['keys.create']({ name: 'Ann' })
  expect(certificate).toEqual({
    subject: 'CN=Ann',
    fingerprint: expect.stringMatching(FINGERPRINT),
    until: '2031-12-01T08:00:00.000Z',
  })
  expect(await asked['keys.own']({})).toEqual({ certificate })
  expect(await asked['trust.list']({})).toEqual({ rows: [certificate] })
  await expect(asked['keys.create']({ name: 'Ben' })).rejects.toMatchObject({ code: 'own-key-there' })
  await asked['keys.export']({})
  const handedOn = readFileSync(offered[0] ?? '', 'utf8')
  expect(handedOn).toMatch(/^-----BEGIN CERTIFICATE-----/)
  expect(handedOn).not.toContain('PRIVATE')
})

test('a key that has expired is none that signs', async () => {
  await handlers().asked['keys.create']({ name: 'Ann' })
  expect(await handlers('2032-01-01T00:00:00.000Z').asked['keys.own']({})).toEqual({ certificate: null })
})

test('a certificate is trusted, in either form, until it is removed', async () => {
  const { asked } = handlers()
  const { rows } = await asked['trust.add'](certificateFile)
  expect(rows.map(({ subject }) => subject)).toEqual(['CN=Service des chiffres, O=Région'])
  const der = Buffer.from(readFileSync(keyPath('p256.pem'), 'utf8').replaceAll(/-----.*-----|\s/g, ''), 'base64')
  expect(await asked['trust.add']({ name: 'p256.cer', content: der.toString('base64') })).toEqual({ rows })
  expect(await asked['trust.remove']({ fingerprint: rows[0]?.fingerprint ?? '' })).toEqual({ rows: [] })
  await expect(asked['trust.remove']({ fingerprint: 'ab' })).rejects.toMatchObject({ code: 'certificate-unknown' })
})

test('what is no certificate is refused by its name, and nothing is written', async () => {
  const { asked } = handlers()
  const content = readFileSync(keyPath('p256.p12')).toString('base64')
  await expect(asked['trust.add']({ name: 'p256.p12', content })).rejects.toMatchObject({
    code: 'certificate-unreadable',
    details: { file: 'p256.p12' },
  })
  expect(readdirSync(place.path)).toEqual([])
})
