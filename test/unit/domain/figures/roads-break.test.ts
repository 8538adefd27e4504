import { expect, test } from 'vitest'
import { answerGroups } from '../../../../shared/domain/figures/answer-groups.ts'
import { type GroupSource, NO_GROUP } from '../../../../shared/domain/figures/group.ts'
import type { Dimension } from '../../../../shared/domain/incidents/dimension.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import { FEBRUARY_2022 } from '../../../support/february-question.ts'

const GROUND = { asOf: '2023-12-31', covers: { from: '2019-01-01', to: '2023-12-31' }, breaks: [] }
const SCHAERBEEK: Filter = { kind: 'municipality', values: ['21015'] }

/** The reasons of the rows and of the total, of 50 incidents against 40 each. */
function reasonsOf(
  [from, to]: readonly [string, string],
  { by = [], codes = [], filters = [] }: { by?: readonly Dimension[]; codes?: readonly string[]; filters?: Filter[] },
) {
  const source: GroupSource = {
    rows: (role) =>
      codes.map((code) =>
        role === 'now'
          ? { ...NO_GROUP, key: [code], count: 50 }
          : { ...NO_GROUP, key: [code.replace(/^2021-/, '2020-')], count: 40 },
      ),
    total: (role) => ({ ...NO_GROUP, key: [], count: role === 'now' ? 50 : 40 }),
    occurring: () => ['21015', ...codes],
  }
  const { rows, comparison } = answerGroups({ ...FEBRUARY_2022, by, filters, from, to }, GROUND, source)
  const named = codes.map((code) => rows.find(({ key }) => key[0] === code)?.comparison?.reason)
  return [...named, comparison?.reason]
}

const AUTUMN_2021 = ['2021-10-01', '2021-11-30'] as const
const SPRING_2021 = ['2021-03-01', '2021-04-30'] as const

test('a change of a municipality is withheld where roads left it between or within the compared days', () => {
  expect(reasonsOf(SPRING_2021, { filters: [SCHAERBEEK] })).toEqual(['roads-moved'])
  expect(reasonsOf(['2020-08-31', '2020-09-01'], { filters: [SCHAERBEEK] })).toEqual(['roads-moved'])
  expect(reasonsOf(['2020-03-01', '2020-08-31'], { filters: [SCHAERBEEK] })).toEqual([null])
  expect(reasonsOf(['2021-09-01', '2021-11-30'], { filters: [SCHAERBEEK] })).toEqual([null])
  expect(reasonsOf(SPRING_2021, {})).toEqual([null])
})

test('so is that of the row of one, or of a body that roads went to or came from, beside a total of all', () => {
  expect(reasonsOf(SPRING_2021, { by: ['municipality'], codes: ['21015'] })).toEqual(['roads-moved', null])
  expect(reasonsOf(AUTUMN_2021, { by: ['municipality'], codes: ['21015'] })).toEqual([null, null])
  const codes = ['municipality-21015', 'brussels-mobility', 'Vivaqua']
  expect(reasonsOf(SPRING_2021, { by: ['organisation'], codes })).toEqual(['roads-moved', 'roads-moved', null, null])
})

test('by month it is that of the months across the break', () => {
  const period = ['2021-08-01', '2021-09-30'] as const
  const codes = ['2021-08', '2021-09']
  expect(reasonsOf(period, { by: ['month'], codes, filters: [SCHAERBEEK] })).toEqual([
    'roads-moved',
    null,
    'roads-moved',
  ])
})

test('no road left anybody in another register', () => {
  const groen: Filter = { kind: 'register', values: ['Groen'] }
  expect(reasonsOf(SPRING_2021, { filters: [SCHAERBEEK, groen] })).toEqual([null])
})
