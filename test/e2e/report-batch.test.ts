import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { runCommand } from './command-line.ts'
import { readPdf } from './read-pdf.ts'

const folder = temporaryFolder()
const at = (...names: readonly string[]): string => join(folder.path, ...names)
afterAll(() => folder[Symbol.dispose]())

const ROWS = ['1;Voirie;1030 Schaerbeek', '2;Voirie;1180 Uccle', '3;Signalisation;1180 Uccle'].map(
  (row) => `${row};31/03/2023\n`,
)

const run = (...values: readonly string[]) =>
  runCommand([...values, '--data-dir', at('data'), '--lang', 'nl', '--json'])

beforeAll(async () => {
  await fillWithPublished(at('data'))
  writeFileSync(at('list.csv'), `N°;Catégorie complète;Commune;Signalé le\n${ROWS.join('')}`)
  expect((await run('import', at('list.csv'))).code).toBe(0)
})

test('each municipality has the report that it has alone, byte for byte, whatever was printed before on the same page', async () => {
  const records = ['--source', 'records', '--by', 'category'] as const
  const { code, out } = await run('report', '--each', 'municipality', ...records, '--out', at('batch'))
  const { files, index, failed } = JSON.parse(out)
  expect([code, failed, index]).toEqual([0, 0, at('batch', 'index.csv')])
  expect(files.map(({ value, file }: Record<string, string>) => [value, file])).toEqual([
    ['21015', at('batch', 'schaarbeek.pdf')],
    ['21016', at('batch', 'ukkel.pdf')],
  ])
  const last = readFileSync(at('batch', 'ukkel.pdf'))
  expect(files[1].sha256).toBe(createHash('sha256').update(last).digest('hex'))
  expect(readFileSync(index, 'utf8')).toContain(files[1].sha256)
  const { pages } = await readPdf(last)
  expect(pages.join('\n')).toContain('Ukkel')
  expect(pages[0]).toContain(files[1].contentHash.slice(0, 12))
  await run('report', ...records, '--where', 'municipality=21016', '--out', at('alone.pdf'))
  expect(readFileSync(at('alone.pdf')).equals(last)).toBe(true)
})

test('P8: a batch over files that are there is refused, as is one of nothing, and nothing is printed', async () => {
  mkdirSync(at('taken'))
  writeFileSync(at('taken', 'ukkel.pdf'), 'of somebody')
  const batch = ['report', '--each', 'municipality', '--out', at('taken')] as const
  const taken = await run(...batch)
  expect([taken.code, JSON.parse(taken.out).error.code]).toEqual([2, 'file-exists'])
  const none = await run(...batch, '--from', '2021-01-01', '--to', '2021-12-31', '--source', 'records')
  expect([none.code, JSON.parse(none.out).error.code]).toEqual([1, 'usage'])
  const published = await run(...batch, '--source', 'published')
  expect([published.code, JSON.parse(published.out).error.code]).toEqual([2, 'needs-records'])
  expect(JSON.parse((await run('report', '--each', 'street', '--out', at('taken'))).out).error.code).toBe('usage')
  expect(readdirSync(at('taken'))).toEqual(['ukkel.pdf'])
})
