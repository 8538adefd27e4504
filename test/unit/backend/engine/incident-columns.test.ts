import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../../electron/backend/engine/engine.ts'
import { quantile } from '../../../../electron/backend/engine/scan.ts'
import { readColumns } from '../../../../electron/backend/engine/stored-columns.ts'
import { createAnswerer } from '../../../../electron/backend/figures/answer-question.ts'
import { dayFromNumber } from '../../../../shared/domain/calendar/day.ts'
import { PLAIN_QUESTION, type Question } from '../../../../shared/domain/incidents/question.ts'
import { sample } from '../../../counts.ts'
import { openFolder } from '../../../support/folder.ts'

const HEADER = 'N°;Signalé le;Dernière action;Clôturé le;Statut;Catégorie\n'
const FIRST = `${HEADER}1;01/03/2023;31/03/2023;11/03/2023;Clôturé;Voirie
2;02/03/2023;30/03/2023;;Clôturé;Voirie
3;13/03/2023;31/03/2023;;En traitement;Parc
4;31/03/2023;;;Clôturé;Parc
5;31/03/2023;31/03/2023;31/03/2023;Clôturé;Divers
`
const COUNT: Question = { ...PLAIN_QUESTION, source: 'records' }

describe('columns of incidents', () => {
  test('lie in the order of their days, with the days from creation to closing', async () => {
    using folder = openFolder()
    await folder.take(FIRST)
    const { count, firstDay, dayStart, duration } = readColumns(folder.database)
    expect(count).toBe(5)
    expect(dayFromNumber(firstDay)).toBe('2023-03-01')
    expect([dayStart.length, dayStart[1], dayStart[2], dayStart[12], dayStart[13], dayStart[31]]).toEqual([
      32, 1, 2, 2, 3, 5,
    ])
    // Closed on a day of its own; closed by the last action; not closed; closed on an unknown day; closed at once.
    expect([...duration]).toEqual([11, 29, 0, 0, 1])
  })

  test('of a past state are those of then', async () => {
    using folder = openFolder()
    const first = (await folder.take(FIRST)).snapshot
    await folder.take(
      `${HEADER}3;13/03/2023;15/04/2023;15/04/2023;Clôturé;Parc\n9;20/04/2023;20/04/2023;;Signalé;Parc\n`,
    )
    const ask = createAnswerer(folder.database)
    const closed = { ...COUNT, measure: 'closed-rate' as const }
    expect([ask(COUNT).total, ask(COUNT).asOf, ask(closed).total]).toEqual([6, '2023-04-20', 5 / 6])
    const then = { asOf: first }
    expect([ask({ ...COUNT, ...then }).total, ask({ ...COUNT, ...then }).asOf]).toEqual([5, '2023-03-31'])
    expect(ask({ ...closed, ...then }).total).toBe(4 / 5)
    expect(ask({ ...COUNT, measure: 'p90-days' }).total).toBe(33)
  })

  test('are loaded anew after an import', async () => {
    using folder = openFolder()
    const ask = createAnswerer(folder.database)
    expect(ask(COUNT)).toMatchObject({ total: null, reason: 'no-records' })
    await folder.take(FIRST)
    expect(ask(COUNT).total).toBe(5)
    await folder.take(`${HEADER}9;20/04/2023;20/04/2023;;Signalé;Parc\n`)
    expect(ask(COUNT).total).toBe(6)
  })

  test('are scanned to the edges of a span', async () => {
    using folder = openFolder()
    await folder.take(FIRST)
    const engine = createEngine(readColumns(folder.database))
    const counted = (from: string, to: string): number =>
      engine
        .groups({ by: [], filters: [], span: { from, to }, needsDurations: false })
        .reduce((sum, group) => sum + group.count, 0)
    expect([counted('2023-03-01', '2023-03-01'), counted('2023-03-31', '2023-03-31')]).toEqual([1, 2])
    expect([counted('2023-03-02', '2023-03-30'), counted('2023-03-01', '2023-03-31')]).toEqual([2, 5])
    expect([counted('2000-01-01', '2023-02-28'), counted('2023-04-01', '2099-12-31')]).toEqual([0, 0])
  })
})

describe('a quantile', () => {
  test('is the nearest rank of the sorted values', () => {
    const values = fc.array(fc.nat({ max: 400 }), { maxLength: 200 })
    fc.assert(
      fc.property(values, fc.constantFrom(50, 90), (days, percent) => {
        const counts = new Map<number, number>()
        for (const each of days) counts.set(each, (counts.get(each) ?? 0) + 1)
        const rank = Math.ceil((percent * days.length) / 100)
        expect(quantile(counts, percent)).toBe(days.toSorted((a, b) => a - b)[rank - 1] ?? null)
      }),
      sample('quantile', 500, 100_000),
    )
  })

  test.each([
    [[], 50, null],
    [[7], 90, 7],
    [[1, 2], 50, 1],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 90, 10],
  ])('of %j at %d %% is %s', (days, percent, expected) => {
    expect(quantile(new Map(days.map((each) => [each, 1])), percent)).toBe(expected)
  })
})
