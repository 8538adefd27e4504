import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeReport } from '../../../../../electron/backend/report/create-report.ts'
import { signPdf } from '../../../../../electron/backend/report/sign-pdf.ts'
import { compareReport } from '../../../../../electron/backend/report/verification/compare-report.ts'
import { examineReport } from '../../../../../electron/backend/report/verification/examine-report.ts'
import { checkSignatures } from '../../../../../electron/backend/report/verification/signature-check.ts'
import { verdictOf } from '../../../../../shared/domain/report/verification/verification.ts'
import { sample } from '../../../../counts.ts'
import { temporaryFolder } from '../../../../support/folder.ts'
import { type FullFolder, openFullFolder } from '../../../../support/full-folder.ts'
import { reportView } from '../../../../support/report-view.ts'
import { plainPrint } from '../../../../support/small-report.ts'
import { keyPath, SIGNED_AT, testKey } from '../../../../support/test-key.ts'

/** The keys, each with the nickname that the store of NSS gives it. */
const KEYS = { p256: 'Service des chiffres - Région', rsa: 'Dienst Cijfers', other: 'Somebody else' } as const
type KeyName = keyof typeof KEYS
type Sign = (pdf: Uint8Array, key: KeyName) => Promise<Uint8Array>

const folder = temporaryFolder()
const at = (name: string): string => join(folder.path, name)
const store = `sql:${folder.path}`
let full: FullFolder

beforeAll(async () => {
  full = await openFullFolder()
  if (!hasPdfsig) return
  run('certutil', '-N', '--empty-password', '-d', store)
  for (const key of Object.keys(KEYS)) run('pk12util', '-i', keyPath(`${key}.p12`), '-W', 'pw', '-d', store, '-K', '')
})
afterAll(() => {
  full[Symbol.dispose]()
  folder[Symbol.dispose]()
})

function run(tool: string, ...values: readonly string[]): void {
  const { status, stderr } = spawnSync(tool, values, { encoding: 'utf8' })
  expect(status, `${tool}: ${stderr}`).toBe(0)
}

const signHere: Sign = async (pdf, key) =>
  signPdf(pdf, { key: await testKey(key), now: SIGNED_AT, fieldLabel: 'Signature' })

/** OpenSSL signs the bytes around a place that was left for it. */
const signByOpenssl: Sign = async (pdf, key) => {
  const signed = Buffer.from(await signHere(pdf, key))
  const start = signed.lastIndexOf('/Contents <') + '/Contents <'.length
  const end = signed.indexOf('>', start)
  writeFileSync(at('bytes'), Buffer.concat([signed.subarray(0, start - 1), signed.subarray(end + 1)]))
  const password = ['-passin', 'pass:pw', '-passout', 'pass:pw']
  run('openssl', 'pkcs12', '-in', keyPath(`${key}.p12`), '-nodes', '-out', at('key.pem'), ...password.slice(0, 2))
  const how = ['-cades', '-md', 'sha256', '-binary', '-outform', 'DER']
  run('openssl', 'cms', '-sign', '-in', at('bytes'), '-signer', at('key.pem'), ...how, '-out', at('cms'))
  signed.write(
    readFileSync(at('cms'))
      .toString('hex')
      .padEnd(end - start, '0'),
    start,
    'latin1',
  )
  return signed
}

const signByPdfsig: Sign = async (pdf, key) => {
  writeFileSync(at('before.pdf'), pdf)
  run('pdfsig', '-nssdir', store, '-nick', KEYS[key], '-add-signature', at('before.pdf'), at('after.pdf'))
  return readFileSync(at('after.pdf'))
}

const has = (tool: string, option: string): boolean => spawnSync(tool, [option]).error === undefined
const hasPdfsig = has('pdfsig', '-v') && has('certutil', '-H') && has('pk12util', '-H')
/** Those that are installed; the program itself always is. */
const SIGNERS: readonly Sign[] = [
  signHere,
  ...(has('openssl', 'version') ? [signByOpenssl] : []),
  ...(hasPdfsig ? [signByPdfsig] : []),
]
const someKey = fc.constantFrom(...(Object.keys(KEYS) as KeyName[]))
/** Of these only `pdfsig` signs what is signed already. */
const again = hasPdfsig ? fc.option(someKey) : fc.constant(null)

test('P10: no report is blamed that another program signed, once or twice, by whatever key', async () => {
  const { client } = full
  const print = plainPrint(client)
  let turn = 0
  await fc.assert(
    fc.asyncProperty(reportView, someKey, again, async (view, key, second) => {
      const { bytes } = await makeReport({ view, language: 'en', client, print })
      const sign = SIGNERS[SIGNERS.length - 1 - (turn % SIGNERS.length)] ?? signHere
      turn += 1
      const once = await sign(bytes, key)
      const signed = second === null ? once : await signByPdfsig(once, second)
      const { certificate } = await testKey(key)
      const examined = await examineReport(signed, (whole, first) => checkSignatures(whole, first, [certificate]))
      const answer = 'manifest' in examined ? await compareReport(examined, { client, print }) : examined
      expect(answer).toMatchObject({ integrity: 'whole-then-signed', data: 'equal', differences: [] })
      const states = answer.signatures.map(({ state }) => state)
      expect(states).toEqual(second === null ? ['trusted'] : ['trusted', second === key ? 'trusted' : 'unknown-key'])
      // Where a field is drawn over the page, only signatures that are all trusted speak for the page.
      if (!states.includes('unknown-key')) expect(verdictOf(answer)).toBe('equal')
      else expect(answer.pages).not.toBe('differs')
    }),
    sample('reports-signed-elsewhere', 2, 20),
  )
})
