import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DATASETS } from '../../../shared/domain/dataset/dataset.ts'
import type { ImportPlan } from '../../../shared/domain/import-plan.ts'
import { sample } from '../../counts.ts'
import { TEMPLATES } from '../data/template.ts'
import { backOffice, type Incident } from './back-office.ts'
import { type Folder, openFolder } from './folder.ts'
import { type OracleRow, oracleIncidents, oracleRows, squash } from './import-oracle.ts'
import { mutate, mutations } from './mutation.ts'
import { table1 } from './table-1.ts'

const DATA = join(import.meta.dirname, '../../../data')
const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const

interface Fixture {
  readonly name: string
  readonly bytes: Buffer
}

const INCIDENTS = Array.from({ length: 12 }, (_, index): Incident => {
  const day = String(13 + index).padStart(2, '0')
  return {
    reference: index === 3 ? '01273C' : String(1000 + index),
    category: index % 2 === 0 ? 'cleanliness' : 'road',
    municipality: '21015',
    status: 'closed',
    created: `2023-03-${day}`,
    lastAction: '2023-11-14',
    channel: 'Citoyen',
    entity: 'Bruxelles-Propreté',
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

const FIXTURES: readonly Fixture[] = [
  ...[
    backOffice('fr', INCIDENTS),
    backOffice('nl', INCIDENTS),
    table1('fr'),
    table1('nl', { delimiter: '\t' }),
  ].flatMap((text) =>
    ENCODINGS.map((encoding) => ({ name: 'file.csv', bytes: iconv.encode(text, encoding, { addBOM: true }) })),
  ),
  { name: 'page.json', bytes: Buffer.from(PAGE) },
  ...TEMPLATES.flatMap(({ name, book }) => [name, book]).map((name) => ({
    name,
    bytes: readFileSync(join(DATA, 'templates', name)),
  })),
  ...DATASETS.filter((dataset) => dataset !== 'incidents').map((dataset) => ({
    name: `${dataset}.csv`,
    bytes: readFileSync(join(DATA, `${dataset}.csv`)),
  })),
]
const BYTES = FIXTURES.map(({ bytes }) => bytes)
/** The fixtures for which another parser reads the figures again, more often than the others. */
const [JUDGED, OTHERS] = [FIXTURES.slice(0, 17), FIXTURES.slice(17)]

let folder: Folder

beforeAll(() => {
  folder = openFolder()
})
afterAll(() => folder[Symbol.dispose]())

/** The rows that a commit would write, as the plan staged them. */
function stagedRows({ dataset }: ImportPlan): readonly OracleRow[] {
  const [name, value] = dataset === 'incidents' ? ['reference', 'created'] : ['category', 'value']
  const rows = folder.database
    .prepare<[], [string, number]>(`SELECT ${name}, ${value} FROM temp.staged_row`)
    .raw()
    .all()
  return rows.map(([each, number]) =>
    dataset === 'incidents'
      ? { name: squash(each), values: [new Date(number * 86_400_000).toISOString().slice(0, 10)] }
      : { name: each, values: [String(number)] },
  )
}

function expectReadElsewhere(plan: ImportPlan, rows: readonly OracleRow[]): void {
  const read = new Set(rows.flatMap(({ name, values }) => values.map((value) => `${name} ${value}`)))
  const staged = stagedRows(plan)
  for (const { name, values } of staged) expect(read).toContain(`${name} ${values[0]}`)
  // Nothing is lost in silence: a row is staged, rejected, or a repetition of one that is.
  const names = new Set(staged.map(({ name }) => name))
  const missing = rows.filter(({ name }) => !names.has(name) && !/^tot(al|aal)/i.test(name))
  expect(missing.length).toBeLessThanOrEqual(plan.rejected)
}

test('mutated files are refused or read as other parsers read them, never worse', async () => {
  const fixture = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...JUDGED) }, fc.constantFrom(...OTHERS))
  await fc.assert(
    fc.asyncProperty(fixture, mutations, fc.boolean(), async ({ name, bytes }, changes, allowRejects) => {
      const content = mutate(bytes, changes, BYTES)
      const { plan } = await folder.plan(content, { allowRejects, asOfDay: '2023-11-15' }, name)
      // No more work than the bytes can hold.
      expect(plan.read).toBeLessThanOrEqual(content.length)
      if (changes.length === 0 && JUDGED.some((each) => each.bytes === bytes)) expect(plan.plan).not.toBeNull()
      if (plan.plan === null || (plan.dataset !== 'incidents' && plan.dataset !== 'categories')) return
      if (plan.understanding.delimiter !== '') expectReadElsewhere(plan, oracleRows(content, plan))
      else if (name.endsWith('.json')) expectReadElsewhere(plan, oracleIncidents(content))
    }),
    sample('import-fuzz', 150, 100_000),
  )
})
