import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { writeZip } from '../../../../electron/backend/sheets/zip-file.ts'
import { main } from '../../../../electron/cli/main.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { ROOT } from '../../../tool.ts'

let place: ReturnType<typeof temporaryFolder>
let data: string
let foreign: string
let broken: string

beforeEach(async () => {
  place = temporaryFolder()
  data = join(place.path, 'no-data')
  foreign = join(place.path, 'foreign.pdf')
  broken = join(place.path, 'broken.pdf')
  const document = await PDFDocument.create()
  document.addPage()
  const bytes = await document.save()
  writeFileSync(foreign, bytes)
  writeFileSync(broken, bytes.subarray(0, bytes.length / 2))
  vi.stubEnv('IRISBOARD_CONFIG', join(place.path, 'configuration'))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  place[Symbol.dispose]()
})

async function verified(...values: readonly string[]): Promise<{ readonly code: number; readonly said: unknown }> {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const code = await main(['verify', ...values, '--json', '--lang', 'en', '--data-dir', data])
  const text = said.mock.calls.join('')
  said.mockRestore()
  return { code, said: JSON.parse(text) }
}

test('P9: one file is one document, and no folder is made for it', async () => {
  expect(await verified(foreign)).toEqual({
    code: 5,
    said: {
      integrity: 'unknown',
      data: 'unknown',
      pages: 'not-compared',
      reason: 'not-a-report',
      differences: [],
      signature: 'none',
      signatures: [],
    },
  })
  expect((await verified(broken)).code).toBe(4)
  expect(existsSync(data)).toBe(false)
})

test('P9: of several files each has a row, and what is damaged comes first', async () => {
  const { code, said } = await verified(foreign, broken)
  expect(code).toBe(4)
  expect(said).toMatchObject({
    rows: [
      { file: foreign, reason: 'not-a-report' },
      { file: broken, integrity: 'damaged', reason: 'not-whole' },
    ],
  })
})

test('a report of before reports were sealed is told as such', async () => {
  const report = join(ROOT, 'test', 'fixtures', 'versions', '0.1.0', 'report.pdf')
  expect(await verified(report)).toMatchObject({ code: 5, said: { reason: 'not-sealed' } })
})

test('a file that cannot be opened is refused; the others are told all the same', async () => {
  const missing = join(place.path, 'missing.pdf')
  const error = { code: 'file-unreadable', message: expect.stringContaining(missing) }
  expect(await verified(missing)).toEqual({ code: 2, said: { error } })
  expect(await verified(broken, missing, foreign)).toMatchObject({
    code: 2,
    said: {
      rows: [
        { file: broken, integrity: 'damaged' },
        { file: missing, error },
        { file: foreign, reason: 'not-a-report' },
      ],
      error,
    },
  })
})

test('what never was a PDF is no report, and not called damaged', async () => {
  const text = join(place.path, 'text.pdf')
  writeFileSync(text, 'hello')
  expect(await verified(text)).toMatchObject({ code: 5, said: { integrity: 'unknown', reason: 'not-a-report' } })
})

test('of a package each report has a row, also of an archive of before; a hurt one is damaged as a whole', async () => {
  const old = join(place.path, 'bulletin.zip')
  const parts = { 'index.csv': 'a', 'a.pdf': readFileSync(foreign), 'b.pdf': readFileSync(broken) }
  await using file = await open(old, 'w')
  await writeZip(
    file,
    Object.entries(parts).map(([name, content]) => ({ name, content: [content] })),
  )
  const own = join(place.path, 'bulletin.irisreports')
  copyFileSync(old, own)
  for (const path of [old, own])
    expect(await verified(path)).toMatchObject({
      code: 4,
      said: {
        rows: [
          { file: `${path}/a.pdf`, reason: 'not-a-report' },
          { file: `${path}/b.pdf`, integrity: 'damaged', reason: 'not-whole' },
        ],
      },
    })
  writeFileSync(own, readFileSync(own).subarray(0, 1000))
  expect(await verified(own)).toMatchObject({ code: 4, said: { error: { code: 'package-damaged' } } })
  expect(await verified(own, foreign)).toMatchObject({
    code: 4,
    said: { rows: [{ file: own, error: { code: 'package-damaged' } }, { file: foreign }] },
  })
})
