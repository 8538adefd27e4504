import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createAnswerer } from '../../../../electron/backend/figures/answer-question.ts'
import { createRecordStates } from '../../../../electron/backend/figures/record-states.ts'
import { undoImport } from '../../../../electron/backend/import/commit/undo-import.ts'
import { createRecordCoverages } from '../../../../electron/backend/queries/record-coverage.ts'
import { createRowHandlers } from '../../../../electron/backend/rows/row-lists.ts'
import { DIMENSIONS } from '../../../../shared/domain/incidents/dimension.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import { MEASURES } from '../../../../shared/domain/incidents/measure.ts'
import { PLAIN_QUESTION, type Question } from '../../../../shared/domain/incidents/question.ts'
import { type Folder, NOW, openFolder } from '../../../support/folder.ts'
import { pullInto, type ToldIncident } from '../../../support/pulled.ts'

const WORDS = { category: ['Voirie', 'Parc', 'Propreté'], status: ['Clôturé', 'Signalé', 'Refusé'] }
const PLACES = ['Ixelles', 'Etterbeek', 'Uccle']

/** Incidents of three months, many alike, as a table or a file tells them. */
const INCIDENTS: readonly Required<Omit<ToldIncident, 'count' | 'register' | 'subcategory' | 'channel'>>[] = Array.from(
  { length: 300 },
  (_, index) => {
    const day = `2023-0${1 + (index % 3)}-${String(1 + ((index * 7) % 28)).padStart(2, '0')}`
    return {
      created: day,
      category: WORDS.category[index % 2]!,
      status: WORDS.status[index % 3]!,
      municipality: PLACES[(index * index) % 3]!,
      organisation: 'Vivaqua',
      ended: `2023-0${2 + (index % 3)}-28`,
    }
  },
)

function csv(incidents: typeof INCIDENTS): string {
  const rows = incidents.map(({ created, category, status, municipality, organisation, ended }, index) =>
    [index + 1, category, created, ended, status, municipality, organisation].join(';'),
  )
  return ['N°;Catégorie;Signalé le;Dernière action;Statut;Commune;Organisation', ...rows, ''].join('\n')
}

const OF_FIXMYSTREET = { source: 'fixmystreet' }

let [cells, records]: Folder[] = []
beforeEach(() => {
  cells = openFolder()
  records = openFolder()
})
afterEach(() => {
  cells![Symbol.dispose]()
  records![Symbol.dispose]()
})

/** Cells have no address. */
const OF_CELLS = DIMENSIONS.filter((dimension) => dimension !== 'street')

function answers(folder: Folder, question: Partial<Question> = {}) {
  const answer = createAnswerer(folder.database)
  return MEASURES.flatMap((measure) =>
    [[], ...OF_CELLS.map((dimension) => [dimension])].map((by) => {
      const { rows, ...rest } = answer({ ...PLAIN_QUESTION, source: 'records', measure, by, ...question })
      return { ...rest, rows: rows.toSorted((a, b) => (String(a.key) < String(b.key) ? -1 : 1)) }
    }),
  )
}

describe('cells of a warehouse', () => {
  test('answer as the import of the same incidents', async () => {
    await records!.take(csv(INCIDENTS))
    await pullInto(cells!, INCIDENTS, { asked: OF_FIXMYSTREET })
    const state = createRecordStates(cells!.database).of(null)!
    expect(state.engine().columns.count).toBeLessThan(INCIDENTS.length)
    expect(state.coverage).toMatchObject({ cells: 'day', count: 300 })
    expect(answers(records!)[0]!.total).toBe(300)
    expect(answers(cells!)).toEqual(answers(records!))
    const some: Partial<Question> = {
      from: '2023-01-10',
      to: '2023-03-05',
      filters: [{ kind: 'municipality', values: ['21009'] }],
      comparison: 'previous-year',
    }
    expect(answers(cells!, some)).toEqual(answers(records!, some))
  })

  test('of several pulls: each day as the newest pull that tells it, in every state', async () => {
    await records!.take(csv(INCIDENTS))
    const before = INCIDENTS.map((each) => ({ ...each, category: 'Monument', count: 2 }))
    await pullInto(cells!, before, { asked: OF_FIXMYSTREET })
    const changed = INCIDENTS.filter(({ created }) => created >= '2023-02-10')
    await pullInto(cells!, changed, { asked: { ...OF_FIXMYSTREET, from: '2023-02-10' } })
    const unchanged = INCIDENTS.filter(({ created }) => created < '2023-02-10')
    const old = answers(cells!, { from: '2023-01-01', to: '2023-02-09' })[0]!
    expect([old.total, old.rows[0]!.value]).toEqual([2 * unchanged.length, 2 * unchanged.length])
    await pullInto(cells!, unchanged, { asked: { ...OF_FIXMYSTREET, to: '2023-02-09' } })
    expect(answers(cells!)).toEqual(answers(records!))
    expect(createRecordCoverages(cells!.database).of(null)).toMatchObject([{ register: 'fixmystreet', count: 300 }])
    expect(createRecordCoverages(cells!.database).of(1)).toMatchObject([{ register: 'fixmystreet', count: 600 }])
    expect(answers(cells!, { asOf: 1 })[0]!.total).toBe(600)
    undoImport(cells!.database, NOW)
    expect(answers(cells!)[0]!.total).toBe(changed.length + 2 * unchanged.length)
  })

  test('of several registers and warehouses: each covers its own days, and is added up only where it is chosen', async () => {
    const told = [
      { created: '2023-01-05', register: 'Voirie', count: 3 },
      { created: '2023-02-05', register: 'Parcs', count: 4 },
    ]
    await pullInto(cells!, told, { asked: { source: 'region' } })
    await pullInto(cells!, [{ created: '2023-03-05', count: 5 }], { asked: { source: 'commune' } })
    const covers = (from: string, to: string) => ({ from, to })
    expect(createRecordCoverages(cells!.database).of(null)).toEqual([
      { register: 'Parcs', covers: covers('2023-02-05', '2023-02-05'), asOf: '2023-02-05', count: 4, cells: 'day' },
      { register: 'Voirie', covers: covers('2023-01-05', '2023-02-05'), asOf: '2023-02-05', count: 3, cells: 'day' },
      { register: 'commune', covers: covers('2023-03-05', '2023-03-05'), asOf: '2023-03-05', count: 5, cells: 'day' },
    ])
    const total = (...values: string[]) => {
      const filters: readonly Filter[] = [{ kind: 'register', values }]
      return createAnswerer(cells!.database)({ ...PLAIN_QUESTION, source: 'records', filters }).total
    }
    expect([total('Parcs'), total('Voirie'), total('commune')]).toEqual([4, 3, 5])
  })

  test('have no rows: lists and texts say so', async () => {
    await pullInto(cells!, INCIDENTS, { asked: OF_FIXMYSTREET })
    const { database } = cells!
    const asked = {
      ...PLAIN_QUESTION,
      language: 'fr',
      find: '',
      sort: { column: 'created', descending: true },
    } as const
    const needsRows = expect.objectContaining({ code: 'needs-rows' })
    const codeOf = (call: () => unknown): unknown => {
      try {
        return call()
      } catch (error) {
        return error
      }
    }
    expect(codeOf(() => createRowHandlers(database)['rows.open'](asked))).toEqual(needsRows)
    const filters: readonly Filter[] = [{ kind: 'text', values: ['rue'] }]
    expect(codeOf(() => createAnswerer(database)({ ...PLAIN_QUESTION, filters }))).toEqual(needsRows)
    await expect(createRecordStates(database).load(null, filters)).rejects.toMatchObject({ code: 'needs-rows' })
  })

  test('that are damaged answer nothing', async () => {
    await pullInto(cells!, INCIDENTS, { asked: OF_FIXMYSTREET })
    cells!.database.exec("UPDATE cell_part SET data = zeroblob(length(data)) WHERE part LIKE 'weight%'")
    expect(() => answers(cells!)).toThrow('folder-damaged')
  })
})
