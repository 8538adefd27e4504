import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signKept } from '../../../../electron/backend/report/sign-kept.ts'
import { checkSignatures } from '../../../../electron/backend/report/verification/signature-check.ts'
import { createOwnKey } from '../../../../electron/backend/signing/own-key.ts'
import type { ChosenKey } from '../../../../shared/contract/methods/signing-methods.ts'
import { openShippedFolder, type ShippedFolder } from '../../../support/shipped-folder.ts'
import { smallReport } from '../../../support/small-report.ts'
import { testFolder } from '../../../support/test-folder.ts'
import { keyPath, SIGNED_AT } from '../../../support/test-key.ts'

let shipped: ShippedFolder
let report: Uint8Array
beforeAll(async () => {
  shipped = await openShippedFolder()
  report = await smallReport(shipped.client)
})
afterAll(() => shipped.close())

const folder = testFolder((path) => writeFileSync(join(path, 'report-1'), report))

const keyFile = (name: string, password = 'pw'): ChosenKey => ({
  kind: 'file',
  name,
  content: readFileSync(keyPath(name)).toString('base64'),
  password,
})

const signed = (key: ChosenKey, now = SIGNED_AT) =>
  signKept({
    sealed: join(folder.path, 'report-1'),
    outFile: join(folder.path, 'report-2'),
    language: 'fr',
    key,
    configuration: join(folder.path, 'configuration'),
    now,
  })

test('a key file signs behind what was sealed, and neither it nor its password is on the disk', async () => {
  expect(await signed(keyFile('p256.p12'))).toBe('CN=Service des chiffres, O=Région')
  const bytes = readFileSync(join(folder.path, 'report-2'))
  expect(bytes.subarray(0, report.length).equals(report)).toBe(true)
  expect(bytes.toString('latin1')).toContain('/ETSI.CAdES.detached')
  expect(readdirSync(folder.path)).toEqual(['report-1', 'report-2'])
})

test('a key of one’s own signs in its name', async () => {
  await createOwnKey(join(folder.path, 'configuration'), 'Ann', SIGNED_AT)
  expect(await signed({ kind: 'own' })).toBe('CN=Ann')
  const bytes = readFileSync(join(folder.path, 'report-2'))
  expect(await checkSignatures(bytes, report, [])).toMatchObject([{ state: 'unknown-key', subject: 'CN=Ann' }])
})

test.each([
  ['an old key file', keyFile('old-3des.p12'), SIGNED_AT, 'key-file-old'],
  ['a wrong password', keyFile('p256.p12', 'no'), SIGNED_AT, 'key-password-wrong'],
  ['an expired certificate', keyFile('p256.p12'), '2227-01-01T00:00:00.000Z', 'key-expired'],
  ['no key file', keyFile('p256.pem'), SIGNED_AT, 'key-file-broken'],
  ['no key of one’s own', { kind: 'own' } as const, SIGNED_AT, 'own-key-missing'],
])('%s signs nothing', async (_what, key, now, code) => {
  await expect(signed(key, now)).rejects.toMatchObject({ code })
  expect(readdirSync(folder.path)).toEqual(['report-1'])
})
