import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepBatch } from '../../../../../electron/backend/report/batch/keep-batch.ts'
import type { Print } from '../../../../../electron/backend/report/printed.ts'
import { reportSigner } from '../../../../../electron/backend/report/report-signer.ts'
import { compareReport } from '../../../../../electron/backend/report/verification/compare-report.ts'
import { examineReport } from '../../../../../electron/backend/report/verification/examine-report.ts'
import { checkSignatures } from '../../../../../electron/backend/report/verification/signature-check.ts'
import { AppError } from '../../../../../shared/contract/error.ts'
import { verdictOf } from '../../../../../shared/domain/report/verification/verification.ts'
import { readFragment } from '../../../../../shared/domain/view/view-link.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../../shared/domain/view/view-state.ts'
import { openShippedFolder, type ShippedFolder } from '../../../../support/shipped-folder.ts'
import { plainPrint } from '../../../../support/small-report.ts'
import { testFolder } from '../../../../support/test-folder.ts'
import { SIGNED_AT, testKey } from '../../../../support/test-key.ts'
import { zipEntries } from '../../../../support/zip-entries.ts'

const VIEW: ViewState = { ...DEFAULT_VIEW, page: 'incidents', report: { language: 'en', sections: ['categories'] } }

let shipped: ShippedFolder
beforeAll(async () => {
  shipped = await openShippedFolder()
})
afterAll(() => shipped.close())

const folder = testFolder()
const is2022 = (fragment: string) =>
  JSON.stringify(readFragment(fragment).view.period) === '{"kind":"year","year":2022}'

function kept(change: Partial<Parameters<typeof keepBatch>[0]> = {}) {
  return keepBatch({
    view: VIEW,
    language: 'en',
    each: 'year',
    client: shipped.client,
    print: plainPrint(shipped.client),
    sign: null,
    outFile: join(folder.path, 'report-1'),
    signal: new AbortController().signal,
    onProgress: () => {},
    ...change,
  })
}

test('the reports of all values are in one archive with their index, and nothing lies beside it', async () => {
  const told: (readonly number[])[] = []
  const made = await kept({ onProgress: (...progress) => told.push(progress) })
  const entries = await zipEntries(readFileSync(join(folder.path, 'report-1')))
  const names = [...entries.keys()]
  expect(made).toEqual({ reports: names.length - 1, failed: 0 })
  expect(names).toContain('index.csv')
  expect(names).toContain('2022.pdf')
  expect(told).toEqual(told.map((_, index) => [index, made.reports]))
  expect(told).toHaveLength(made.reports)
  expect(readdirSync(folder.path)).toEqual(['report-1'])
})

test('a report that fails is counted, and stands in the index alone', async () => {
  const print: Print = (fragment) =>
    is2022(fragment) ? Promise.reject(new AppError('print-failed')) : plainPrint(shipped.client)(fragment)
  expect(await kept({ print })).toMatchObject({ failed: 1 })
  const entries = await zipEntries(readFileSync(join(folder.path, 'report-1')))
  expect([...entries.keys()]).not.toContain('2022.pdf')
})

test('a batch is signed as a whole: each report verifies, and the index has the hashes of the signed files', async () => {
  const { sign } = reportSigner(await testKey('p256'), SIGNED_AT)
  const { reports } = await kept({ sign })
  const entries = await zipEntries(readFileSync(join(folder.path, 'report-1')))
  const index = Buffer.from(entries.get('index.csv') ?? []).toString('utf8')
  const files = [...entries].filter(([name]) => name !== 'index.csv')
  expect(files).toHaveLength(reports)
  const trusted = [(await testKey('p256')).certificate]
  for (const [name, bytes] of files) {
    const line = index.split('\n').find((row) => row.includes(name))
    expect(line).toContain(createHash('sha256').update(bytes).digest('hex'))
    const examined = await examineReport(bytes, (file, first) => checkSignatures(file, first, trusted))
    if (!('manifest' in examined)) throw new Error(examined.reason)
    expect(examined.found).toMatchObject({ integrity: 'whole-then-signed', signature: 'trusted' })
    const answer = await compareReport(examined, { client: shipped.client, print: plainPrint(shipped.client) })
    expect([name, verdictOf(answer)]).toEqual([name, 'equal'])
  }
})

test('one that is ended leaves nothing', async () => {
  const ending = new AbortController()
  const onProgress = (done: number): void => {
    if (done === 1) ending.abort()
  }
  await expect(kept({ signal: ending.signal, onProgress })).rejects.toMatchObject({ code: 'cancelled' })
  expect(readdirSync(folder.path)).toEqual([])
})
