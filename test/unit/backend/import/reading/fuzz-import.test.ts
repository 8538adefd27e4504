import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DATASETS } from '../../../../../shared/domain/dataset/dataset.ts'
import type { ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import { sample } from '../../../../counts.ts'
import { backOffice, type Incident } from '../../../../support/back-office.ts'
import { type Folder, openFolder } from '../../../../support/folder.ts'
import { table1 } from '../../../../support/table-1.ts'
import { TEMPLATES } from '../../../../support/template.ts'
import { isJudged, type JUDGED, type OracleRow, oracleIncidents, oracleRows, squash } from './import-oracle.ts'
import { mutate, mutations } from './mutation.ts'

const DATA = join(import.meta.dirname, '../../../../../data')
const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const

interface Fixture {
  readonly name: string
  readonly bytes: Buffer
}

const INCIDENTS = Array.from({ length: 12 }, (_, index): Incident => {
  // The first days read in two ways; those from the 13th on tell which one is meant.
  const day = String(2 + 2 * index).padStart(2, '0')
  return {
    reference: index === 3 ? '01273C' : String(1000 + index),
    category: index % 2 === 0 ? 'cleanliness' : 'road',
    municipality: '21015',
    status: 'closed',
    created: `2023-03-${day}`,
    lastAction: '2023-11-14',
    channel: 'citizen',
    entity: 'brussels-cleanliness',
    address: index === 5 ? 'Place "X"; 2\r\nétage 1' : 'Rue Neuve 1',
  }
})
const PAGE = JSON.stringify({
  _embedded: {
    response: INCIDENTS.map(({ reference, created }, index) => ({
      id: reference,
      status: 'PROCESSING',
      creationDate: `${created}T23:30:00${index % 2 === 0 ? 'Z' : '+01:00'}`,
      category: { nameFr: 'Trottoir', category: { nameFr: 'Voirie' } },
    })),
  },
  page: { totalPages: 3, number: 0 },
})

const BUDGETS = [
  'Nature;Programme;Institution;Année;Montant (k€)\nprévu;A;Evere;2022;2.500\nprévu;B;;2022;1.234,50\nengagé;A;;2023;-0,5\n',
  'Kind;Programme;Year;Amount;Unit\nplanned;A;2022;2,500;EUR\npaid;B;2022;1,234.50;M EUR\npaid;A;2023;75.25;EUR\n',
]

/** The files whose figures another parser reads again. */
const REREAD: readonly Fixture[] = [
  ...[
    backOffice('fr', INCIDENTS),
    backOffice('nl', INCIDENTS),
    table1('fr'),
    table1('nl', { delimiter: '\t' }),
    table1('fr', { decimals: ',00' }),
    ...BUDGETS,
  ].flatMap((text) =>
    ENCODINGS.map((encoding) => ({ name: 'file.csv', bytes: iconv.encode(text, encoding, { addBOM: true }) })),
  ),
  { name: 'page.json', bytes: Buffer.from(PAGE) },
]
/** Tables that are turned or named before they are read. */
const CROSSED = [
  'Année;2021;2022;Total\nIncidents;75.900;97.123;173.023\n',
  ';Parc;Voirie;Total\n2021;1;3;4\n2022;2;4;6\n',
  'Categorie / Jaar;2021;2022\nPark;1;2\nOpenbare weg;3;4\nTotaal : 10\n',
]
const OTHERS: readonly Fixture[] = [
  ...CROSSED.map((text) => ({ name: 'file.csv', bytes: Buffer.from(text) })),
  ...TEMPLATES.flatMap(({ name, book }) => [name, book]).map((name) => ({
    name,
    bytes: readFileSync(join(DATA, 'templates', name)),
  })),
  // Incidents and targets are never shipped.
  ...DATASETS.filter((dataset) => existsSync(join(DATA, `${dataset}.csv`))).map((dataset) => ({
    name: `${dataset}.csv`,
    bytes: readFileSync(join(DATA, `${dataset}.csv`)),
  })),
]
const BYTES = [...REREAD, ...OTHERS].map(({ bytes }) => bytes)

let folder: Folder

beforeAll(() => {
  folder = openFolder()
})
afterAll(() => folder[Symbol.dispose]())

/** The column of each figure, and what a stored one is to a person. */
const STORED = {
  incidents: ['reference', 'created', (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)],
  categories: ['category', 'value', String],
  budgets: ['programme', 'cents', String],
} as const satisfies Record<keyof typeof JUDGED, readonly [string, string, (value: number) => string]>

/** The rows that a commit would write, as the plan staged them. */
function stagedRows(dataset: keyof typeof JUDGED): readonly OracleRow[] {
  const [name, figure, write] = STORED[dataset]
  const rows = folder.database
    .prepare<[], [string, number]>(`SELECT ${name}, ${figure} FROM temp.staged_row`)
    .raw()
    .all()
  return rows.map(([each, value]) => ({
    name: dataset === 'categories' ? each : squash(each),
    values: [write(value)],
  }))
}

/** A remark, and a row that ends before its figure. */
const TOLD: ReadonlySet<string> = new Set(['note-footer', 'note-row-empty'])
/** Totals and headers that come again are none. */
const NO_ROWS = /^(?:tot(?:al|aal)|categor(?:ie|y)$|n°$|programme$)/i

function expectReadElsewhere(plan: ImportPlan, dataset: keyof typeof JUDGED, rows: readonly OracleRow[]): void {
  const read = new Set(rows.flatMap(({ name, values }) => values.map((value) => `${name} ${value}`)))
  const staged = stagedRows(dataset)
  for (const { name, values } of staged) expect(read).toContain(`${name} ${values[0]}`)
  // What stands below another header is told as a table that is not read.
  if (plan.problems.some(({ code }) => code === 'note-table-not-read')) return
  // Nothing is lost in silence: a row is staged, rejected, a repetition of one that is, or is told as what it is.
  const names = new Set(staged.map(({ name }) => name))
  const missing = rows.filter(({ name }) => !names.has(name) && !NO_ROWS.test(name))
  const told = plan.problems.filter(({ code }) => TOLD.has(code)).map(({ details }) => Number(details.count))
  expect(missing.length).toBeLessThanOrEqual(told.reduce((sum, count) => sum + count, plan.rejected))
}

test('mutated files are refused or read as other parsers read them, never worse', async () => {
  const fixture = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...REREAD) }, fc.constantFrom(...OTHERS))
  await fc.assert(
    fc.asyncProperty(fixture, mutations, fc.boolean(), async ({ name, bytes }, changes, allowRejects) => {
      const content = mutate(bytes, changes, BYTES)
      const { plan } = await folder.plan(content, { allowRejects, asOfDay: '2023-11-15' }, name)
      // No more work than the bytes can hold.
      expect(plan.read).toBeLessThanOrEqual(content.length)
      if (changes.length === 0 && REREAD.some((each) => each.bytes === bytes)) expect(plan.plan).not.toBeNull()
      const { dataset } = plan
      if (plan.plan === null || !isJudged(dataset)) return
      if (plan.understanding.delimiter !== '') expectReadElsewhere(plan, dataset, oracleRows(content, plan))
      else if (name.endsWith('.json')) expectReadElsewhere(plan, dataset, oracleIncidents(content))
    }),
    sample('import-fuzz', 40, 100_000),
  )
})
