import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readWorkbook } from '../support/read-workbook.ts'
import { runCommand } from './command-line.ts'
import { importGenerated } from './import-generated.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-export-'))
  await importGenerated(join(folder, 'data'), { rows: 3000, seed: 5 })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(code: number, values: readonly string[], data = 'data'): Promise<unknown> {
  const ran = await runCommand([...values, '--json', '--data-dir', join(folder, data)])
  expect(ran.code, `${values.join(' ')}\n${ran.out}\n${ran.errors}`).toBe(code)
  return JSON.parse(ran.out)
}

const ASKED = ['--where', 'category=road,lighting', '--from', '2023-01-01', '--to', '2023-12-31']

test('export writes the rows behind a view: as many as query counts, in both formats and every language', async () => {
  const answer = Object(await run(0, ['query', 'incidents', '--by', 'category', ...ASKED]))
  expect(answer.total).toBeGreaterThan(0)
  for (const [name, language, head] of [
    ['fr.csv', 'fr', 'Signalé le'],
    ['nl.csv', 'nl', 'Gemeld op'],
    ['en.xlsx', 'en', 'Reported on'],
  ] as const) {
    const out = join(folder, name)
    expect(await run(0, ['export', '--out', out, '--lang', language, ...ASKED])).toEqual({
      file: out,
      rows: answer.total,
    })
    const bytes = await readFile(out)
    const rows = name.endsWith('.csv')
      ? parse(bytes, { bom: true, delimiter: ';' })
      : (await readWorkbook(bytes)).cells.map((cells) => Object.values(cells))
    expect(rows).toHaveLength(answer.total + 1)
    expect(rows[0]).toContain(head)
  }
})

test('what was exported is known when it is imported again', async () => {
  const out = join(folder, 'all.csv')
  expect(await run(0, ['export', '--out', out])).toEqual({ file: out, rows: 3000 })
  const { files } = Object(await run(0, ['import', out]))
  expect(files[0]).toMatchObject({ snapshot: null, read: 3000, unchanged: 3000, new: 0, changed: 0, rejected: 0 })
})

test('what cannot be exported is refused, and nothing is written', async () => {
  const before = await readdir(folder)
  const published = await run(2, ['export', '--out', join(folder, 'no.csv'), '--source', 'published'])
  expect(published).toMatchObject({ error: { code: 'needs-records' } })
  expect(await run(2, ['export', '--out', join(folder, 'no.csv')], 'empty')).toMatchObject({
    error: { code: 'needs-records' },
  })
  expect(await run(1, ['export', '--out', join(folder, 'no.pdf')])).toMatchObject({ error: { code: 'usage' } })
  expect(await run(1, ['export'])).toMatchObject({ error: { code: 'usage' } })
  expect(await run(2, ['export', '--out', join(folder, 'none', 'no.csv')])).toMatchObject({
    error: { code: 'write-failed' },
  })
  expect((await readdir(folder)).filter((name) => name !== 'empty').toSorted()).toEqual(before.toSorted())
})
