import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepBatch } from '../../../../../electron/backend/report/batch/keep-batch.ts'
import type { Print } from '../../../../../electron/backend/report/printed.ts'
import { AppError } from '../../../../../shared/contract/error.ts'
import { readFragment } from '../../../../../shared/domain/view/view-link.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../../shared/domain/view/view-state.ts'
import { openShippedFolder, type ShippedFolder } from '../../../../support/shipped-folder.ts'
import { plainPrint } from '../../../../support/small-report.ts'
import { testFolder } from '../../../../support/test-folder.ts'
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

test('one that is ended leaves nothing', async () => {
  const ending = new AbortController()
  const onProgress = (done: number): void => {
    if (done === 1) ending.abort()
  }
  await expect(kept({ signal: ending.signal, onProgress })).rejects.toMatchObject({ code: 'cancelled' })
  expect(readdirSync(folder.path)).toEqual([])
})
