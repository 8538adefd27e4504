import { describe, expect, test } from 'vitest'
import { createAnswerer } from '../../../../electron/backend/figures/answer-question.ts'
import { createRecordStates } from '../../../../electron/backend/figures/record-states.ts'
import { PLAIN_QUESTION, type Question } from '../../../../shared/domain/incidents/question.ts'
import { openFolder } from '../../../support/folder.ts'

const HEADER = 'N°;Catégorie;Commune;Signalé le;Dernière action;Statut;Adresse\n'
const line = (number: number, commune: string, address: string, status = 'Signalé') =>
  `${number};Voirie;${commune};0${(number % 9) + 1}/03/2023;31/03/2023;${status};${address}\n`
const FIRST = [
  HEADER,
  line(1, '1030 Schaerbeek', 'Rue Haute 12'),
  line(2, '1030 Schaerbeek', 'RUE HAUTE, 3'),
  line(3, '1030 Schaerbeek', 'Rue Haute 3'),
  line(4, '1000 Bruxelles', 'Rue Haute 3'),
  line(5, '1030 Schaerbeek', 'Hoogstraat 3'),
  line(6, '1030 Schaerbeek', ''),
  line(7, '1030 Schaerbeek', 'Avenue Louise 1'),
].join('')
/** The same street in both languages, and one incident that moved. */
const SECOND = `${HEADER}${line(8, '1030 Schaerbeek', 'Rue Haute / Hoogstraat 9')}${line(7, '1030 Schaerbeek', 'Rue Haute 1', 'Clôturé')}`

const STREETS: Question = { ...PLAIN_QUESTION, by: ['street'], source: 'records' }

async function openTwoStates() {
  const folder = openFolder()
  await folder.take(FIRST)
  await folder.take(SECOND)
  return folder
}

describe('streets', () => {
  test('are names in a municipality, the largest first; French and Dutch are one where a record has both', async () => {
    using folder = await openTwoStates()
    const ask = createAnswerer(folder.database)
    const past = ask({ ...STREETS, asOf: 1 })
    expect(past.rows.map(({ key, value }) => [key[0], value])).toEqual([
      ['21015/rue haute', 3],
      ['21004/rue haute', 1],
      ['21015/avenue louise', 1],
      ['21015/hoogstraat', 1],
    ])
    expect([past.none, past.total, past.names?.['21015/rue haute']]).toEqual([1, 7, 'Rue Haute'])
    const now = ask(STREETS)
    expect(now.rows.map(({ key, value }) => [key[0], value])).toEqual([
      ['21015/hoogstraat', 6],
      ['21004/rue haute', 1],
    ])
    expect(now.names?.['21015/hoogstraat']).toBe('Rue Haute')
  })

  test('that are asked for have the others beside them, which are all with them', async () => {
    using folder = await openTwoStates()
    const ask = createAnswerer(folder.database)
    const answer = ask({ ...STREETS, asOf: 1, top: 2 })
    expect([answer.rows.length, answer.others, answer.none, answer.total]).toEqual([2, { values: 2, value: 2 }, 1, 7])
    const crossed = ask({ ...STREETS, by: ['street', 'status'] })
    expect(crossed.totals?.rows.map(({ key, value }) => [key[0], value])).toEqual([
      ['', 1],
      ['21004/rue haute', 1],
      ['21015/hoogstraat', 6],
    ])
    expect(ask({ ...STREETS, source: 'published' })).toMatchObject({ rows: [] })
  })

  test('keep their rows under either of their names', async () => {
    using folder = await openTwoStates()
    const ask = createAnswerer(folder.database)
    const total = (values: readonly string[], asOf: number | null = null) =>
      ask({ ...STREETS, by: [], asOf, filters: [{ kind: 'street', values }] }).total
    expect([total(['21015/rue haute']), total(['21015/hoogstraat']), total(['21004/rue haute'])]).toEqual([6, 6, 1])
    expect([total(['21015/rue haute'], 1), total(['21015/none'])]).toEqual([3, 0])
    const both: Question['filters'] = [
      { kind: 'text', values: ['haute 12'] },
      { kind: 'street', values: ['21015/rue haute'] },
    ]
    expect(ask({ ...STREETS, by: ['category'], filters: both }).total).toBe(1)
    expect(ask({ ...STREETS, filters: both }).rows.map(({ value }) => value)).toEqual([1])
  })

  test('are of each state, and read once for all questions about it', async () => {
    using folder = await openTwoStates()
    const states = createRecordStates(folder.database)
    await states.load(null, [], ['street'])
    const { columns } = states.of(null, [], ['street'])!.engine()
    expect(columns.street?.ofRow.length).toBe(columns.count)
    expect(states.of(null, [], ['street'])!.engine()).toBe(states.of(null, [], ['street'])!.engine())
    expect(states.of(null)!.engine().columns.street).toBeUndefined()
  })

  test('delays of streets are those of their closed incidents', async () => {
    using folder = await openTwoStates()
    const { rows } = createAnswerer(folder.database)({ ...STREETS, measure: 'median-days' })
    expect(rows.map(({ key, value }) => [key[0], value])).toEqual([
      ['21015/hoogstraat', 23],
      ['21004/rue haute', null],
    ])
  })
})
