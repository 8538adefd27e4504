import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { queryObjects } from 'node:v8'
import { PDFDocument } from '@cantoo/pdf-lib'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createBatch } from '../../../../../electron/backend/report/batch/create-batch.ts'
import { digest, type SignReport } from '../../../../../electron/backend/report/create-report.ts'
import type { Print, Printed } from '../../../../../electron/backend/report/printed.ts'
import type { Client } from '../../../../../shared/contract/client.ts'
import { AppError } from '../../../../../shared/contract/error.ts'
import { readFragment } from '../../../../../shared/domain/view/view-link.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { type BatchValue, batchValues } from '../../../../../shared/report/batch-values.ts'
import { composeReport } from '../../../../../shared/report/compose-report.ts'
import { openShippedFolder, type ShippedFolder } from '../../../../support/shipped-folder.ts'
import { testFolder } from '../../../../support/test-folder.ts'

const WORDS = { t: createTranslator('en'), format: createFormat('en') }
const VIEW: ViewState = { ...DEFAULT_VIEW, page: 'incidents', report: { language: 'en', sections: ['categories'] } }

let shipped: ShippedFolder
let values: readonly BatchValue[]
beforeAll(async () => {
  shipped = await openShippedFolder()
  values = (await batchValues(shipped.client, VIEW, 'year', WORDS)).slice(0, 3)
})
afterAll(() => shipped.close())

const folder = testFolder()
let out: string
beforeEach(() => {
  out = join(folder.path, 'batch')
})

/** One page with the hash of what is asked for, as the print page writes it. */
async function printed(fragment: string): Promise<Printed> {
  const { view } = readFragment(fragment)
  const document = await PDFDocument.create()
  document.addPage().drawRectangle({ width: 9, height: 9 })
  document.setTitle(`Report · ${(await composeReport(shipped.client, view, WORDS, digest)).contentHash}`)
  return { pdf: await document.save(), engine: 'by hand' }
}

interface Given {
  readonly print?: Print
  readonly sign?: SignReport
  readonly replaces?: boolean
  readonly signal?: AbortSignal
  readonly onReport?: (number: number, value: BatchValue) => void
  readonly client?: Client
}

const made = ({ print = printed, replaces = false, signal = new AbortController().signal, ...given }: Given = {}) =>
  createBatch({
    values,
    language: 'en',
    client: shipped.client,
    folder: out,
    print,
    replaces,
    signal,
    onReport: () => {},
    ...given,
  })

const indexed = (): string[][] => parse(readFileSync(join(out, 'index.csv')), { delimiter: ';', bom: true })
const ofYear = (fragment: string) => readFragment(fragment).view.period

test('P7: a file for each value, and an index with what proves it', async () => {
  const told: unknown[] = []
  const { files, index } = await made({ onReport: (number, { label }) => told.push([number, label]) })
  expect(index).toBe(join(out, 'index.csv'))
  expect(readdirSync(out).toSorted()).toEqual(['2013.pdf', '2021.pdf', '2022.pdf', 'index.csv'])
  expect(told).toEqual([
    [1, '2013'],
    [2, '2021'],
    [3, '2022'],
  ])
  expect(indexed()).toEqual([
    ['Code', 'Value', 'File', 'Content hash', 'SHA-256 of the file', 'Pages', 'State'],
    ...files.map(({ value, made: proof }) => {
      const sha256 = createHash('sha256')
        .update(readFileSync(join(out, `${value}.pdf`)))
        .digest('hex')
      return [value, value, `${value}.pdf`, proof?.contentHash, sha256, '1', 'printed']
    }),
  ])
})

test('each report is signed, and the index proves the signed file', async () => {
  const { files } = await made({ sign: async (sealed) => Buffer.concat([sealed, Buffer.from('signed')]) })
  for (const { name, made: proof } of files) {
    const bytes = readFileSync(join(out, name))
    expect(bytes.subarray(-6).toString()).toBe('signed')
    expect(proof?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  }
})

test('nothing of a report is kept once the next has begun: no page, no document, no file, no answer', async () => {
  const held: { readonly kind: string; readonly ref: WeakRef<object> }[] = []
  const noted = <Value extends object>(kind: string, value: Value): Value => {
    held.push({ kind, ref: new WeakRef(value) })
    return value
  }
  const call: Client['call'] = async (method, input) => noted(method, await shipped.client.call(method, input))
  const kept: (readonly [documents: number, held: readonly string[]])[] = []
  const before = queryObjects(PDFDocument, { format: 'count' })
  await made({
    client: { ...shipped.client, call },
    print: async (fragment) => {
      const pages = await printed(fragment)
      noted('page', pages.pdf)
      return pages
    },
    sign: async (sealed) => noted('file', sealed),
    onReport: () => {
      // It counts what is left after a collection.
      const documents = queryObjects(PDFDocument, { format: 'count' }) - before
      kept.push([documents, held.flatMap(({ kind, ref }) => (ref.deref() === undefined ? [] : [kind]))])
    },
  })
  expect(kept).toEqual(values.map(() => [0, []]))
  expect(held.filter(({ kind }) => kind === 'page')).toHaveLength(values.length)
  expect(new Set(held.map(({ kind }) => kind)).size).toBeGreaterThan(4)
})

test('a report that fails is told, and the others are made', async () => {
  const { files } = await made({
    print: async (fragment) => {
      if (JSON.stringify(ofYear(fragment)).includes('2021')) throw new AppError('print-failed')
      return printed(fragment)
    },
  })
  expect(files.map(({ failure }) => failure?.code)).toEqual([undefined, 'print-failed', undefined])
  expect(readdirSync(out).toSorted()).toEqual(['2013.pdf', '2022.pdf', 'index.csv'])
  expect(indexed().map((row) => row.at(-1))).toEqual([
    'State',
    'printed',
    'failed: The browser could not print the pages.',
    'printed',
  ])
})

test('the reports of a batch are one series, which ends with it; those of another not', async () => {
  const series: (AbortSignal | undefined)[] = []
  const print: Print = (fragment, of) => {
    expect(of?.aborted).toBe(false)
    series.push(of)
    return printed(fragment)
  }
  await made({ print })
  expect(new Set(series).size).toBe(1)
  await made({ print, replaces: true })
  expect(series).toHaveLength(6)
  expect(new Set(series).size).toBe(2)
  expect(series.every((each) => each?.aborted)).toBe(true)
})

test.each(['the present report is finished', 'the print is broken off'])(
  'P7: ended in between, whole files stay and the index tells the rest: %s',
  async (how) => {
    const ending = new AbortController()
    let count = 0
    const { files } = await made({
      signal: ending.signal,
      print: async (fragment) => {
        count += 1
        if (count === 2) ending.abort()
        if (ending.signal.aborted && how.includes('broken')) throw new Error('closed')
        return printed(fragment)
      },
    })
    const isWhole = !how.includes('broken')
    expect(files.map(({ made: proof }) => proof !== null)).toEqual([true, isWhole, false])
    expect(readdirSync(out)).toHaveLength(isWhole ? 3 : 2)
    expect(indexed().map((row) => row.at(-1))).toEqual([
      'State',
      'printed',
      isWhole ? 'printed' : 'not printed',
      'not printed',
    ])
  },
)

test.each(['2021.pdf', 'index.csv'])(
  'P8: %s that is there already is left as it is, unless it may go',
  async (name) => {
    mkdirSync(out)
    writeFileSync(join(out, name), 'of somebody')
    await expect(made()).rejects.toMatchObject({ code: 'file-exists', details: { file: join(out, name) } })
    expect(readdirSync(out)).toEqual([name])
    expect(readFileSync(join(out, name), 'utf8')).toBe('of somebody')
    await made({ replaces: true })
    expect(readFileSync(join(out, name), 'utf8')).not.toBe('of somebody')
  },
)

test('P8: a folder that cannot be made is refused before anything is printed', async () => {
  writeFileSync(out, 'a file')
  const print = () => Promise.reject(new Error('printed'))
  await expect(made({ print })).rejects.toMatchObject({ code: 'write-failed' })
})

test('P8: a place that can no longer be written ends the batch, whose index says what is whole', async () => {
  let count = 0
  const print = async (fragment: string) => {
    count += 1
    if (count === 2) renameSync(out, `${out}-gone`)
    return printed(fragment)
  }
  await expect(made({ print })).rejects.toMatchObject({ code: 'write-failed' })
  expect(count).toBe(2)
  out = `${out}-gone`
  expect(indexed().map((row) => row.at(-1))).toEqual(['State', 'printed', 'not printed', 'not printed'])
  expect(readdirSync(out).toSorted()).toEqual(['2013.pdf', 'index.csv'])
})
