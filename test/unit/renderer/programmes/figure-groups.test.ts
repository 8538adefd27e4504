import { expect, test } from 'vitest'
import { figureGroups } from '../../../../renderer/programmes/figure-groups.ts'
import { indicator } from '../../../support/programme-rows.ts'

const note = (text: string) => ({ fr: text, nl: text, en: text })
const km = (code: string, value: number) => indicator({ code, value, unit: 'kilometres' })
const flagged = (code: string, text: string) => indicator({ code, unit: code, note: note(text), isInconsistent: true })

test('three figures of a measured unit are one scale, the largest first; two, or things counted, are none', () => {
  const { groups, single } = figureGroups([km('a', 300), km('b', 1030), km('c', 500), indicator({ code: 'd' })])
  expect(groups.map(({ kind, figures }) => [kind, figures.map(({ code }) => code)])).toEqual([
    ['unit', ['b', 'c', 'a']],
  ])
  expect(single.map(({ code }) => code)).toEqual(['d'])
  expect(figureGroups([km('a', 1), km('b', 2)]).groups).toEqual([])
  expect(figureGroups(['a', 'b', 'c'].map((code) => indicator({ code }))).groups).toEqual([])
})

test('figures that one remark says not to agree stand together, in the order of the source', () => {
  const { groups, single } = figureGroups([flagged('a', 'x'), flagged('b', 'y'), flagged('c', 'x')])
  expect(groups.map(({ kind, figures }) => [kind, figures.map(({ code }) => code)])).toEqual([
    ['disagreeing', ['a', 'c']],
  ])
  expect(single.map(({ code }) => code)).toEqual(['b'])
})
