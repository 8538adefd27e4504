import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FIRST_CROSS } from '../../shared/domain/view/cross-view.ts'
import { runCommand } from './command-line.ts'
import { importGenerated } from './import-generated.ts'
import { readExport } from './read-export.ts'
import { readCells, readPdf } from './read-pdf.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-cross-'))
  await importGenerated(join(folder, 'data'), { rows: 4000, seed: 21 })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(...values: readonly string[]): Promise<string> {
  const ran = await runCommand([...values, '--data-dir', join(folder, 'data')])
  expect([ran.code, ran.errors], values.join(' ')).toEqual([0, ''])
  return ran.out
}

const numberOf = (cell: string | undefined) => Number((cell ?? '').replaceAll(/\D/g, ''))

test('the table is printed with both heads on every page, attached as it is printed, and verified', async () => {
  const recipe = join(folder, 'recipe.json')
  const out = join(folder, 'cross.pdf')
  const view = { cross: { ...FIRST_CROSS, rows: 'organisation', columns: 'category', streetsOf: '21015' } }
  const sections = ['cross-table', 'streets', 'method']
  await writeFile(
    recipe,
    JSON.stringify({ irisboard: 'recipe', version: 1, name: 'Cross', language: 'fr', view, sections }),
  )
  await run('report', '--recipe', recipe, '--out', out)
  const bytes = await readFile(out)
  const { pages, attachments } = await readPdf(bytes)
  const lines = (await readCells(bytes)).map((page) => page.filter((cells) => cells.length > 0))
  const heads = lines.map((page) => page.filter(([first]) => first === 'Organisation'))
  const parts = lines.map((page) => page.filter(([first]) => /^Colonnes \d+ à \d+ sur \d+$/.test(first ?? '')))
  expect(parts.flat()).toHaveLength(2)
  // Wherever a row of the table stands, names and totals stand beside it and the names of its columns above it.
  for (const [at, page] of lines.entries()) {
    const rows = page.filter(([first]) => /^(Commune de|Ville de Bruxelles|Sibelga)/.test(first ?? ''))
    if (rows.length > 0) expect(heads[at]?.length, `page ${at + 1}`).toBeGreaterThan(0)
    for (const head of heads[at] ?? []) expect(head[1]).toBe('Ensemble')
  }
  expect(heads.flat().length).toBeGreaterThan(2)
  expect(pages.join(' ')).toContain('(suite)')

  // The file that it was made of, counted by another parser, and the attached table.
  const all = readExport(await readFile(join(folder, 'records.csv'), 'utf8'))
  const counted = all.filter((row) => (row['Signalé le'] ?? '') !== '').length
  const [csv, streets] = ['tableau-1.csv', 'tableau-2.csv'].map(
    (name) => parse(Buffer.from(attachments.get(name)!).toString('utf8'), { delimiter: ';', bom: true }) as string[][],
  )
  const [, together = [], ...below] = csv ?? []
  const [others, medians = []] = [below.slice(0, -1), below.at(-1)]
  const last = together.length - 1
  expect(Number(together[2])).toBe(counted)
  for (const place of together.keys())
    if (place >= 2 && place < last)
      expect(others.reduce((sum, row) => sum + Number(row[place]), 0)).toBe(Number(together[place]))
  for (const row of others) expect(row.slice(3, last).reduce((sum, cell) => sum + Number(cell), 0)).toBe(Number(row[2]))
  const sibelga = lines.flat().find(([first]) => first === 'Sibelga')
  expect(numberOf(sibelga?.[1])).toBe(all.filter((row) => row['Entité responsable'] === 'Sibelga').length)
  expect(numberOf(sibelga?.[1])).toBe(Number(others.find((row) => row[1] === 'Sibelga')?.[2]))

  // Medians are worked out of the incidents, in the file and on paper alike.
  const median = (own: typeof all): string => {
    const [made, ended] = ['Signalé le', 'Dernière action'].map((name) =>
      own.map((row) => Date.parse((row[name] ?? '').split('/').toReversed().join('-'))),
    )
    const took = own.flatMap((_row, at) => {
      const days = ((ended?.[at] ?? Number.NaN) - (made?.[at] ?? 0)) / 86_400_000
      return own[at]?.Statut === 'Clôturé' && days >= 0 ? [days] : []
    })
    const sorted = took.toSorted((one, other) => one - other)
    return sorted.length < 20 ? 'trop peu' : String(sorted[Math.ceil(sorted.length / 2) - 1])
  }
  expect([medians[1], medians[2], medians[last]]).toEqual(['Délai médian (jours, calculé)', median(all), ''])
  expect(together[last]).toBe(median(all))
  const sibelgas = all.filter((row) => row['Entité responsable'] === 'Sibelga')
  expect(others.find((row) => row[1] === 'Sibelga')?.[last]).toBe(median(sibelgas))
  const roads = (csv?.[0] ?? []).indexOf('Voirie')
  expect(medians[roads]).toBe(median(all.filter((row) => (row['Catégorie complète'] ?? '').startsWith('Voirie'))))
  // What "too few" means stands above a table that says it.
  expect([...medians, ...others.map((row) => row[last])]).toContain('trop peu')
  expect(pages.join(' ')).toContain('moins de 20 incidents clôturés, pas de délai')
  const printed = lines.flat().filter(([first, all]) => first?.startsWith('Délai médian') && /^\d+$/.test(all ?? ''))
  expect(printed.map(([, all]) => all)).toEqual([medians[2], medians[2]])

  // Streets of fewer than five are one line, on paper and attached; all add up to those of the municipality.
  const own = all.filter((row) => (row.Commune ?? '').endsWith(' Schaerbeek'))
  const counts = Map.groupBy(own, (row) => (row.Adresse ?? '').replace(/ \d.*$/, ''))
  const few = [...counts].filter(([, rows]) => rows.length < 5)
  const [, ...rows] = streets ?? []
  expect(rows.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(own.length)
  const small = rows.filter((row) => row.includes('rues de moins de 5 incidents'))
  expect(small.map((row) => row.slice(-2).map(Number))).toEqual(
    few.length === 0 ? [] : [[few.length, few.reduce((sum, [, each]) => sum + each.length, 0)]],
  )
  expect(few.length).toBeGreaterThan(0)
  for (const [street] of few) expect(pages.join(' ')).not.toContain(`${street} (Schaerbeek)`)
  const verified = JSON.parse(await run('verify', out, '--json'))
  expect(verified).toMatchObject({ integrity: 'whole', data: 'equal', pages: 'equal' })
})

test('the share closed in time of each cell is printed and attached as counting the lines gives it', async () => {
  const targets = join(folder, 'targets.csv')
  await writeFile(targets, 'Catégorie;Délai;Jours;Source\n*;10;calendrier;DEMO plan\n')
  await run('import', targets)
  const [recipe, out] = [join(folder, 'on-time.json'), join(folder, 'on-time.pdf')]
  const cross = { ...FIRST_CROSS, rows: 'organisation', columns: 'category', service: 'on-time' }
  const view = { period: { kind: 'year', year: 2022 }, cross }
  await writeFile(
    recipe,
    JSON.stringify({
      irisboard: 'recipe',
      version: 1,
      name: 'On time',
      language: 'nl',
      view,
      sections: ['cross-table'],
    }),
  )
  await run('report', '--recipe', recipe, '--out', out)
  const bytes = await readFile(out)
  const { attachments } = await readPdf(bytes)
  const printed = (await readCells(bytes)).flat()
  const table = parse(Buffer.from(attachments.get('tabel-1.csv')!).toString('utf8'), {
    delimiter: ';',
    bom: true,
  }) as string[][]

  const days = (text: string | undefined) => Date.parse((text ?? '').split('/').toReversed().join('-')) / 86_400_000
  const known = readExport(await readFile(join(folder, 'records.csv'), 'utf8')).filter(
    (row) => (row['Signalé le'] ?? '').endsWith('/2022') && !(row.Statut ?? '').startsWith('Sans suite'),
  )
  const cleanliness = known.filter((row) => row['Entité responsable'] === 'Bruxelles Propreté')
  const roads = known.filter((row) => (row['Catégorie complète'] ?? '').startsWith('Voirie'))
  for (const [name, own, place] of [
    ['Geheel', known, 1],
    ['Net Brussel', cleanliness, 1],
    ['Geheel', roads, 4],
  ] as const) {
    const inTime = own.filter(
      (row) => row.Statut === 'Clôturé' && days(row['Dernière action']) - days(row['Signalé le']) <= 10,
    ).length
    expect(own.length).toBeGreaterThanOrEqual(20)
    const attached = table.find((row) => row[1] === name)
    expect(Number(attached?.[place + 1]?.replace(',', '.'))).toBeCloseTo(inTime / own.length, 12)
    if (place === 1) expect(attached?.at(-1)).toBe(String(own.length))
    const onPaper = printed.find(([first]) => first === name)
    expect(onPaper?.[place]).toBe(((inTime / own.length) * 100).toFixed(1).replace('.', ','))
  }
  expect(JSON.parse(await run('verify', out, '--json'))).toMatchObject({ integrity: 'whole', data: 'equal' })
})
