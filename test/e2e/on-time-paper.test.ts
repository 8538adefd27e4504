import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from './command-line.ts'
import { importGenerated } from './import-generated.ts'
import { readExport } from './read-export.ts'
import { readPdf } from './read-pdf.ts'

let folder: string
const AS_OF = '2023-11-15'
const TURN = '2023-07-01'
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irisboard-on-time-'))
  await importGenerated(join(folder, 'data'), { rows: 4000, seed: 21, asOfDay: AS_OF })
  const targets = join(folder, 'targets.csv')
  const lines = [
    'Catégorie;Sous-catégorie;Délai;Jours;Du;Au;Source',
    '*;;20;calendrier;;;DEMO Plan',
    'Voirie;;30;calendrier;;30/06/2023;DEMO Voirie',
    'Voirie;;25;calendrier;01/07/2023;;DEMO Voirie 2',
  ]
  await writeFile(targets, `${lines.join('\n')}\n`)
  await run('import', targets)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(...values: readonly string[]): Promise<string> {
  const ran = await runCommand([...values, '--data-dir', join(folder, 'data')])
  expect([ran.code, ran.errors], values.join(' ')).toEqual([0, ''])
  return ran.out
}

const isoOf = (day: string | undefined) => (day ?? '').split('/').toReversed().join('-')
const after = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

type Line = Readonly<Record<string, string>>

/** The part of an incident by another reading of the file than that of the import. */
function partOf(row: Line): string {
  const created = isoOf(row['Signalé le'])
  const isRoad = /^Voirie( >|$)/.test(row['Catégorie complète'] ?? '')
  const due = after(created, isRoad ? (created < TURN ? 30 : 25) : 20)
  if (row.Statut === 'Sans suite') return 'refused'
  if (due >= AS_OF) return 'pending'
  if (row.Statut !== 'Clôturé') return 'overdue'
  return isoOf(row['Dernière action']) <= due ? 'inTime' : 'late'
}

function countsOf(rows: readonly Line[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { inTime: 0, late: 0, overdue: 0, pending: 0, refused: 0 }
  for (const row of rows) counts[partOf(row)] = (counts[partOf(row)] ?? 0) + 1
  const { inTime = 0, late = 0, overdue = 0 } = counts
  return { ...counts, base: inTime + late + overdue }
}

const isOpen = ({ Statut: status = '' }: Line) => !['Clôturé', 'Sans suite'].includes(status)
const within = (from: string, to: string) => (row: Line) =>
  from <= isoOf(row['Signalé le']) && isoOf(row['Signalé le']) <= to
const numberOf = (text: string | undefined) => Number(text?.replace(',', '.'))

async function printed(name: string, recipe: Readonly<Record<string, unknown>>) {
  const [file, out] = [join(folder, `${name}.json`), join(folder, `${name}.pdf`)]
  await writeFile(file, JSON.stringify({ irisboard: 'recipe', version: 1, name, ...recipe }))
  await run('report', '--recipe', file, '--out', out)
  const { pages, attachments } = await readPdf(await readFile(out))
  const texts = [...attachments].map(([own, bytes]) => [own, Buffer.from(bytes).toString('utf8')] as const)
  const csvs = texts.filter(([own]) => own.endsWith('.csv'))
  const tables = csvs.map(([, text]): readonly Line[] => parse(text, { delimiter: ';', bom: true, columns: true }))
  const text = pages.join(' ').replaceAll(/\s+/g, ' ')
  return { out, text, bare: text.replaceAll(/\s/g, ''), names: csvs.map(([own]) => own), texts, tables }
}

const VIEW = {
  ...{ page: 'on-time', source: 'records', granularity: 'day', comparison: 'previous-year' },
  period: { kind: 'year-to-date' },
}

test('what the page On time shows stands on paper with its denominators, attached as printed and verified', async () => {
  const sections = ['on-time', 'on-time-organisations', 'on-time-explanation', 'stock', 'ages', 'oldest', 'targets']
  const report = await printed('Délais', {
    ...{ language: 'fr', view: VIEW },
    sections: [...sections, 'findings', 'method'],
  })
  const { text, bare, names, texts, tables } = report
  expect(names).toEqual(Array.from({ length: 8 }, (_, at) => `tableau-${at + 1}.csv`))
  const [shares = [], organisations = [], explained = [], stock = [], ages = [], oldest = [], targets = []] = tables

  const all = readExport(await readFile(join(folder, `${AS_OF}.csv`), 'utf8'))
  const now = all.filter(within('2023-01-01', AS_OF))
  const counts = countsOf(now)
  for (const [together] of [shares, organisations])
    expect(together).toMatchObject({
      'Clôturés à temps': String(counts.inTime),
      'Clôturés en retard': String(counts.late),
      'Ouverts en retard': String(counts.overdue),
      'Pas encore échus': String(counts.pending),
      'Sans suite': String(counts.refused),
      'Échus, au calcul': String(counts.base),
    })
  expect(numberOf(shares[0]?.['À temps'])).toBeCloseTo((counts.inTime ?? 0) / (counts.base ?? 1), 12)
  expect(bare).toContain(`${counts.inTime}sur${counts.base}échus`)
  // A report opens with what is overdue in it, and its figures are where it says.
  expect(text).toContain(`${counts.overdue} incidents ouverts sont en retard.`)
  expect(text).toContain('Les chiffres des constats sont dans tableau-8.csv')
  const overdue = tables[7]?.find((row) => Object.values(row).includes('en retard'))
  expect(overdue).toMatchObject({ Incidents: String(counts.overdue) })
  // The line of roads says that its target is not one, within the days and beside those compared with.
  expect(text).toContain('Voirie (1) (2)')
  expect(text).toContain('Le délai visé a changé pendant ces jours, le 01/07/2023 (Voirie)')
  expect(text).toContain('Le délai visé a lui-même changé le 01/07/2023 (Voirie).')

  // The explanation by category from the same counts of both sides.
  const before = all.filter(within('2022-01-01', '2022-11-15'))
  const categories = explained.filter((row) => row.Dimension === 'catégorie')
  expect(categories.length).toBeGreaterThan(5)
  let difference = 0
  for (const row of categories) {
    const own = (rows: readonly Line[]) =>
      countsOf(rows.filter((each) => each['Catégorie complète']?.split(' > ')[0] === row['Valeur de la dimension']))
    const [later, earlier] = [own(now), own(before)]
    expect([row['Échus, au calcul'], row['Échus, jours comparés']]).toEqual([String(later.base), String(earlier.base)])
    difference += numberOf(row['Par le taux']) + numberOf(row['Par la composition'])
  }
  const { inTime = 0, base = 1 } = countsOf(before)
  expect(difference).toBeCloseTo((counts.inTime ?? 0) / (counts.base ?? 1) - inTime / base, 12)

  let left = Number(stock[0]?.['Ouverts avant'])
  for (const row of stock) {
    expect(Number(row['Ouverts avant'])).toBe(left)
    expect(Number(row['Ouverts à la fin'])).toBe(left + Number(row.Entrés) - Number(row.Sortis))
    left = Number(row['Ouverts à la fin'])
  }
  const open = all.filter(isOpen)
  expect(left).toBe(open.length)
  // Of all steps the last are printed, with what was open before and a sum, and it is said where the others are.
  expect(stock.length).toBeGreaterThan(24)
  expect(text).toContain(`Les 24 dernières périodes de ${stock.length}`)
  const shown = stock.slice(-24)
  const sum = (name: string) => shown.reduce((total, row) => total + Number(row[name]), 0)
  expect(bare).toContain(`Total${shown[0]?.['Ouverts avant']}${sum('Entrés')}${sum('Sortis')}${left}`)

  // Ages at the day of the data, of all years.
  const ageOf = (row: Line) => (Date.parse(AS_OF) - Date.parse(isoOf(row['Signalé le']))) / 86_400_000
  const old = open.filter((row) => ageOf(row) > 365)
  expect(ages.map((row) => row.Âge)[0]).toBe('Ensemble')
  expect([ages[0]?.Ouverts, ages.at(-1)?.Ouverts]).toEqual([String(open.length), String(old.length)])
  expect(Number(ages[0]?.['Ouverts en retard'])).toBe(open.filter((row) => partOf(row) === 'overdue').length)

  const rank = (row: Line) => `${isoOf(row['Signalé le'])} ${row['N°']}`
  const first = open.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1)).slice(0, 10)
  expect(oldest.map((row) => [row['N°'], Number(row['Jours ouverts'])])).toEqual(
    first.map((row) => [row['N°'], ageOf(row)]),
  )
  for (const { 'N°': number = '', Adresse: address = '' } of first) {
    expect(text).toContain(number)
    const streets = address.split(/[\d,]/)[0]?.trim() ?? ''
    expect(streets.length).toBeGreaterThan(3)
    for (const each of [text, ...texts.map(([, own]) => own)]) expect(each).not.toContain(streets)
  }

  expect(targets.map((row) => row.Source)).toEqual(['DEMO Plan', 'DEMO Voirie', 'DEMO Voirie 2'])
  expect(text).toContain('DEMO Voirie')
  const verified = JSON.parse(await run('verify', report.out, '--json'))
  expect(verified).toMatchObject({ integrity: 'whole', data: 'equal', pages: 'equal' })
})

test('shares that a filter on outcomes withholds are told on paper with their reason, and ages stay', async () => {
  const { text, tables } = await printed('Termijnen', {
    language: 'nl',
    view: { ...VIEW, filters: [{ kind: 'age', values: ['366-'] }] },
    sections: ['on-time', 'stock', 'ages', 'findings', 'method'],
  })
  const reason = 'Een filter of een kolom zegt al hoe elk incident afliep'
  expect(text.split(reason).length - 1).toBe(2)
  expect(text).not.toContain('open incidenten zijn te laat')
  const open = readExport(await readFile(join(folder, `${AS_OF}.csv`), 'utf8')).filter(isOpen)
  const old = open.filter((row) => isoOf(row['Signalé le']) < after(AS_OF, -365))
  expect(tables.find(([row]) => row?.Ouderdom !== undefined)?.[0]?.Open).toBe(String(old.length))
})
