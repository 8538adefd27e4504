import { expect, test } from 'vitest'
import { answerGroups } from '../../../../shared/domain/figures/answer-groups.ts'
import { type Group, type GroupSource, NO_GROUP } from '../../../../shared/domain/figures/group.ts'
import type { RecordGround } from '../../../../shared/domain/figures/record-ground.ts'
import type { Question } from '../../../../shared/domain/incidents/question.ts'
import { FEBRUARY_2022 } from '../../../support/february-question.ts'

const GROUND: RecordGround = {
  asOf: '2023-12-31',
  covers: { from: '2020-01-01', to: '2023-12-31' },
  breaks: [{ category: 'road', from: '2022-01-01' }],
}

const GROUPS: readonly Group[] = ['road/hole', 'park/bench', ''].map((code) => ({
  ...NO_GROUP,
  key: [code],
  count: 40,
}))
const SOURCE: GroupSource = {
  rows: () => GROUPS,
  total: () => ({ ...NO_GROUP, key: [], count: 120 }),
  occurring: () => ['road', 'park'],
}

const reasonsOf = (change: Partial<Question>) =>
  answerGroups({ ...FEBRUARY_2022, by: ['subcategory'], ...change }, GROUND, SOURCE).rows.map(({ key, comparison }) => [
    key[0],
    comparison?.reason,
  ])

test('the change of a sub-category is withheld where its category means something else in one of the two periods', () => {
  expect(reasonsOf({})).toEqual([
    ['', null],
    ['park/bench', null],
    ['road/hole', 'definition-changed'],
  ])
})

test('incidents without a sub-category are of the category that is filtered', () => {
  expect(reasonsOf({ filters: [{ kind: 'category', values: ['road'] }] })[0]).toEqual(['', 'definition-changed'])
})
