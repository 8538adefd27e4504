import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDatabase } from '../../../electron/backend/store/database.ts'
import { main } from '../../../electron/cli/main.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { fillWithPublished } from '../../support/laid-folder.ts'
import { pullInto, type ToldIncident } from '../../support/pulled.ts'

const INCIDENTS: readonly ToldIncident[] = [
  { created: '2023-01-05', category: 'Voirie', status: 'Clôturé', ended: '2023-01-09', count: 3 },
  { created: '2023-02-06', category: 'Parc', status: 'Signalé', count: 4 },
  { created: '2023-02-20', category: 'Parc', status: 'Signalé', count: 5 },
]

let place: ReturnType<typeof temporaryFolder>
beforeEach(async () => {
  place = temporaryFolder()
  await fillWithPublished(place.path)
})
afterEach(() => {
  vi.restoreAllMocks()
  place[Symbol.dispose]()
})

async function pull(grain: 'day' | 'month'): Promise<void> {
  const database = openDatabase(place.path)
  await pullInto({ database }, INCIDENTS, { asked: { grain } })
  database.close()
}

async function run(...values: readonly string[]) {
  const pieces: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => pieces.push(String(piece)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  const code = await main([...values, '--data-dir', place.path])
  spy.mockRestore()
  return { code, said: pieces.join('') }
}

async function ask(...values: readonly string[]) {
  const { code, said } = await run(...values, '--json')
  return { code, ...JSON.parse(said) }
}

test('cells answer questions, and refuse what takes rows', async () => {
  await pull('day')
  expect(await ask('query', 'incidents', '--by', 'weekday')).toMatchObject({
    code: 0,
    source: 'records',
    asOf: '2023-02-20',
    rows: [
      { key: ['1'], value: 9 },
      { key: ['4'], value: 3 },
    ],
    total: 12,
  })
  expect((await run('query', 'incidents', '--by', 'weekday', '--lang', 'en')).said).toContain('incident counts.')
  const needsRows = { code: 2, error: { code: 'needs-rows' } }
  expect(await ask('query', 'incidents', '--by', 'month', '--where', 'text=rue')).toMatchObject(needsRows)
  const file = join(place.path, 'rows.csv')
  expect(await ask('export', '--out', file, '--source', 'records')).toMatchObject(needsRows)
  expect(existsSync(file)).toBe(false)
})

test('cells of months answer by month, and say what is in none of them', async () => {
  await pull('month')
  expect(await ask('query', 'incidents', '--by', 'month', '--to', '2023-02-28')).toMatchObject({
    rows: [
      { key: ['2023-01'], value: 3 },
      { key: ['2023-02'], value: 9 },
    ],
    total: 12,
  })
  expect(await ask('query', 'median-days', '--by', 'category')).toMatchObject({
    rows: expect.arrayContaining([expect.objectContaining({ key: ['road'], value: 4 })]),
  })
  const untold = { code: 0, rows: [], total: null, reason: 'needs-finer-cells' }
  for (const by of ['weekday', 'day', 'subcategory', 'channel', 'weekday-month'])
    expect(await ask('query', 'incidents', '--by', by)).toMatchObject(untold)
  expect(await ask('query', 'incidents', '--by', 'month', '--from', '2023-01-05')).toMatchObject(untold)
  expect(await ask('query', 'incidents', '--by', 'category', '--where', 'weekday=1')).toMatchObject(untold)
  const { said } = await run('query', 'incidents', '--by', 'weekday', '--lang', 'fr')
  expect(said).toContain('compté par mois entiers')
})
