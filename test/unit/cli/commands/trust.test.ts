import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../../../../electron/cli/main.ts'
import { testFolder } from '../../../support/test-folder.ts'
import { keyPath } from '../../../support/test-key.ts'

const folder = testFolder(() => undefined)
const configuration = () => join(folder.path, 'configuration')

beforeEach(() => {
  vi.stubEnv('IRISBOARD_CONFIG', configuration())
})
afterEach(() => vi.unstubAllEnvs())

async function printed(code: number, ...values: readonly string[]): Promise<string> {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  expect(await main([...values, '--data-dir', join(folder.path, 'data')])).toBe(code)
  return said.mock.calls.map(([text]) => String(text)).at(-1) ?? ''
}

test('a certificate is trusted, listed and no longer trusted; no data folder is made', async () => {
  expect(await printed(0, 'trust', 'list', '--lang', 'en')).toMatch(/^No certificate is trusted/)
  const added = JSON.parse(await printed(0, 'trust', 'add', keyPath('p256.pem'), '--json'))
  const listed = JSON.parse(await printed(0, 'trust', 'list', '--json'))
  expect(listed).toEqual(added)
  expect(listed.rows).toEqual([
    {
      subject: 'CN=Service des chiffres, O=Région',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      until: expect.stringMatching(/^2126-/),
    },
  ])
  const [{ fingerprint }] = listed.rows
  expect(await printed(0, 'trust', 'list', '--lang', 'nl')).toMatch(/^Naam +Tot +Vingerafdruk\n.*2126 +[0-9a-f]{64}\n$/)
  expect(await printed(0, 'trust', 'remove', fingerprint, '--lang', 'fr')).toMatch(
    /^N’est plus de confiance\u00a0: Service des chiffres \(Région\)/,
  )
  expect(JSON.parse(await printed(2, 'trust', 'remove', fingerprint, '--json')).error.code).toBe('certificate-unknown')
  expect(existsSync(join(folder.path, 'data'))).toBe(false)
})

test('a key of one’s own is trusted here, and its certificate is a file to hand on', async () => {
  const { rows, file } = JSON.parse(await printed(0, 'trust', 'create', 'Ann', '--json'))
  expect(rows).toMatchObject([{ subject: 'CN=Ann' }])
  expect(readFileSync(file, 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----\n$/)
  expect(JSON.parse(await printed(0, 'trust', 'list', '--json'))).toEqual({ rows })
  expect(JSON.parse(await printed(2, 'trust', 'create', 'Ben', '--json')).error.code).toBe('own-key-there')
})

test('a key that may not sign is told before anything is printed', async () => {
  const out = join(folder.path, 'report.pdf')
  const refusal = async (sign: string) => {
    const { error } = JSON.parse(await printed(2, 'report', '--out', out, '--sign', sign, '--json', '--lang', 'en'))
    return error
  }
  vi.stubEnv('IRISBOARD_KEY_PASSWORD', 'no')
  expect(await refusal(keyPath('p256.p12'))).toMatchObject({ code: 'key-password-wrong' })
  const old = await refusal(keyPath('old-3des.p12'))
  expect(old.code).toBe('key-file-old')
  expect(old.message).toMatch(
    /openssl pkcs12 -legacy -in ".*old-3des\.p12" -out key\.pem && openssl pkcs12 -export -in key\.pem -out "old-3des-new\.p12"$/,
  )
  expect(await refusal(keyPath('none.p12'))).toMatchObject({ code: 'file-unreadable' })
  vi.stubEnv('IRISBOARD_KEY_PASSWORD', 'pw')
  expect(await refusal(keyPath('ed25519.p12'))).toMatchObject({ code: 'key-kind' })
  expect(await refusal('own')).toMatchObject({ code: 'own-key-missing' })
  expect([existsSync(out), existsSync(join(folder.path, 'data'))]).toEqual([false, false])
})
