import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { DATABASE_NAME } from '../../electron/backend/platform/data-folder.ts'
import { PRINTED_HASH_LENGTH } from '../../shared/domain/report/verification/manifest.ts'
import { temporaryFolder } from '../support/folder.ts'
import { ROOT } from '../tool.ts'
import { runCommand } from './command-line.ts'
import { readAnyPdf } from './read-pdf.ts'

/**
 * Folders, backups and reports that earlier versions made of `files/`: two imports of incidents of which the second is
 * complete, budget lines, an import that was undone and one that was purged. `figures.json` was counted from these files
 * by another program.
 */
const VERSIONS = join(ROOT, 'test', 'fixtures', 'versions')
const EARLIER = readdirSync(VERSIONS).filter((name) => /^\d/.test(name))
const FIGURES: {
  readonly current: Readonly<Record<string, Counts>>
  readonly first: Readonly<Record<string, Counts>>
  readonly medianDays: Counts
  readonly budgets: Counts
} = JSON.parse(readFileSync(join(VERSIONS, 'figures.json'), 'utf8'))
/** The snapshot of the first file: seven shipped datasets come before it. */
const FIRST = '8'

type Counts = Readonly<Record<string, number>>
interface Row {
  readonly key: readonly string[]
  readonly value: number | null
  readonly programme: string
  readonly institution: string | null
  readonly from: string
  readonly cents: number
}

async function run(data: string, values: readonly string[]): Promise<{ readonly rows: readonly Row[] }> {
  const ran = await runCommand([...values, '--json', '--data-dir', data])
  expect(ran.code, `${values.join(' ')}\n${ran.out}\n${ran.errors}`).toBe(0)
  return JSON.parse(ran.out)
}

async function counts(data: string, values: readonly string[]): Promise<Counts> {
  const { rows } = await run(data, ['query', ...values, '--source', 'records'])
  return Object.fromEntries(rows.flatMap(({ key, value }) => (value ? [[key[0], value]] : [])))
}

async function expectFigures(data: string): Promise<void> {
  for (const [dimension, expected] of Object.entries(FIGURES.current))
    expect(await counts(data, ['incidents', '--by', dimension])).toEqual(expected)
  for (const [dimension, expected] of Object.entries(FIGURES.first))
    expect(await counts(data, ['incidents', '--by', dimension, '--as-of', FIRST])).toEqual(expected)
  expect(await counts(data, ['median-days', '--by', 'category'])).toEqual(FIGURES.medianDays)
  const { rows } = await run(data, ['budgets'])
  const own = rows.filter(({ institution }) => institution?.startsWith('Service'))
  expect(Object.fromEntries(own.map((row) => [`${row.programme} ${row.institution} ${row.from}`, row.cents]))).toEqual(
    FIGURES.budgets,
  )
  expect(await run(data, ['check'])).toMatchObject({ ok: true, findings: [] })
}

function unpack(version: string, name: string, path: string): void {
  writeFileSync(path, gunzipSync(readFileSync(join(VERSIONS, version, `${name}.gz`))))
}

test.each(EARLIER)('a folder of version %s opens, and answers the same figures', async (version) => {
  using folder = temporaryFolder()
  unpack(version, 'irisboard.sqlite', join(folder.path, DATABASE_NAME))
  await expectFigures(folder.path)
})

test.each(EARLIER)('a backup of version %s restores', async (version) => {
  using folder = temporaryFolder()
  const backup = join(folder.path, 'backup.sqlite')
  const data = join(folder.path, 'data')
  mkdirSync(data)
  unpack(version, 'backup.sqlite', backup)
  await run(data, ['restore', backup])
  await expectFigures(data)
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test.each(EARLIER)('a report of version %s says what it carries', async (version) => {
  const { pages, attachments } = await readAnyPdf(readFileSync(join(VERSIONS, version, 'report.pdf')))
  const manifest = attachments.get('manifest.json')!
  const printed = sha256(manifest).slice(0, PRINTED_HASH_LENGTH)
  expect(pages.filter((text) => !text.replaceAll(' ', '').includes(printed))).toEqual([])
  const { tables }: { tables: readonly { file: { name: string; sha256: string } }[] } = JSON.parse(
    new TextDecoder().decode(manifest),
  )
  expect(tables.length).toBeGreaterThan(0)
  expect(tables.map(({ file }) => sha256(attachments.get(file.name)!))).toEqual(tables.map(({ file }) => file.sha256))
})
