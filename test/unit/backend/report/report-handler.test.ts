import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Print } from '../../../../electron/backend/report/printed.ts'
import { createReportHandlers } from '../../../../electron/backend/report/report-handler.ts'
import { createOwnKey } from '../../../../electron/backend/signing/own-key.ts'
import type { ChosenKey } from '../../../../shared/contract/methods/signing-methods.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'
import { openShippedFolder, type ShippedFolder } from '../../../support/shipped-folder.ts'
import { plainPrint } from '../../../support/small-report.ts'
import { testFolder } from '../../../support/test-folder.ts'
import { keyPath, SIGNED_AT } from '../../../support/test-key.ts'
import { zipEntries } from '../../../support/zip-entries.ts'

let shipped: ShippedFolder
beforeAll(async () => {
  shipped = await openShippedFolder()
})
afterAll(() => shipped.close())

const folder = testFolder()
const configuration = () => join(folder.path, 'configuration')

/** Runs a batch by year with a key; says also how many pages were printed and where the archive lies. */
function batchWith(key: ChosenKey | null) {
  const offered: string[] = []
  let printed = 0
  const kept = {
    folder: folder.path,
    client: () => shipped.client,
    offerFile: (path: string) => `${offered.push(path)}`,
    emit: () => undefined,
  }
  const print: Print = (fragment) => {
    printed += 1
    return plainPrint(shipped.client)(fragment)
  }
  const handlers = createReportHandlers(kept, print, { configuration, now: () => SIGNED_AT })
  const view = { ...DEFAULT_VIEW, page: 'incidents', report: { language: 'en', sections: ['categories'] } } as const
  const asked = { name: '0', stem: 'By year', view, language: 'en', each: 'year', key } as const
  return { made: Promise.resolve(handlers['report.batch'](asked)), offered, printed: () => printed }
}

test('a batch is signed with the key of its call, and says whom it names', async () => {
  await createOwnKey(configuration(), 'Ann', SIGNED_AT)
  const { made, offered } = batchWith({ kind: 'own' })
  expect(await made).toMatchObject({ name: 'by-year.irisreports', failed: 0, signedBy: 'CN=Ann' })
  const entries = await zipEntries(readFileSync(offered[0] ?? ''))
  const reports = [...entries].filter(([name]) => name.endsWith('.pdf')).map(([, bytes]) => bytes)
  expect(reports.length).toBeGreaterThan(1)
  for (const bytes of reports) expect(bytes.includes('/ETSI.CAdES.detached')).toBe(true)
})

test('without a key a batch is not signed', async () => {
  expect(await batchWith(null).made).toMatchObject({ failed: 0, signedBy: null })
})

test('a key that is refused is told before anything is printed, and its password lies nowhere', async () => {
  const content = readFileSync(keyPath('p256.p12')).toString('base64')
  const { made, printed } = batchWith({ kind: 'file', name: 'p256.p12', content, password: 'no' })
  await expect(made).rejects.toMatchObject({ code: 'key-password-wrong' })
  expect(printed()).toBe(0)
  expect(readdirSync(folder.path)).toEqual([])
})
