import { expect, test } from 'vitest'
import { answerGroups } from '../../../../shared/domain/figures/answer-groups.ts'
import { type Group, type GroupSource, NO_GROUP } from '../../../../shared/domain/figures/group.ts'
import type { Dimension } from '../../../../shared/domain/incidents/dimension.ts'
import { FEBRUARY_2022 } from '../../../support/february-question.ts'

const group = (code: string, count: number): Group => ({ ...NO_GROUP, key: [code], count })
/** One that both years have, and one that the earlier has alone. */
const SOURCE: GroupSource = {
  rows: (role) => (role === 'now' ? [group('A', 30)] : [group('A', 20), group('B', 5)]),
  total: (role) => ({ ...NO_GROUP, key: [], count: role === 'now' ? 30 : 25 }),
  occurring: () => [],
}

function rowsBy(dimension: Dimension, firstDay: string) {
  const ground = { asOf: '2023-12-31', covers: { from: firstDay, to: '2023-12-31' }, breaks: [] }
  const { rows } = answerGroups({ ...FEBRUARY_2022, by: [dimension] }, ground, SOURCE)
  return rows.map(({ key, value, comparison }) => [key[0], value, comparison?.value])
}

test.each(['subcategory', 'organisation', 'channel', 'register'] as const)(
  'a code by %s that only the compared days have is a row of zero, so that their column adds up',
  (dimension) => {
    expect(rowsBy(dimension, '2020-01-01')).toEqual([
      ['A', 30, 20],
      ['B', 0, 5],
    ])
    // Where these days are not known, nor is it.
    expect(rowsBy(dimension, '2022-01-01')).toEqual([['A', 30, null]])
  },
)
