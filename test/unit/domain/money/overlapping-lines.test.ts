import { expect, test } from 'vitest'
import { overlappingLines } from '../../../../shared/domain/money/overlapping-lines.ts'
import { line } from '../../../support/budget-lines.ts'

const years = { from: '2022-01-01', to: '2025-12-31' }
const in2023 = { from: '2023-01-01', to: '2023-12-31' }

test.each([
  ['a municipality', 'Schaerbeek', 'Schaarbeek'],
  ['a welfare centre', 'CPAS de Jette', 'OCMW Jette'],
  ['the body that does the computing', 'CIRB', 'Paradigm'],
])('a year of several that are given too may be counted twice, also under another name of %s', (_what, name, other) => {
  const [whole, part] = [line({ institution: name, ...years }), line({ institution: other, ...in2023 })]
  expect(overlappingLines([whole, part, line({})])).toEqual([whole, part])
})

test('a line without days may share those of any other', () => {
  const [dated, undated] = [line({}), line({ from: null, to: null })]
  expect(overlappingLines([dated, undated])).toEqual([dated, undated])
})

test.each([
  ['other days', in2023],
  ['another kind', { ...years, kind: 'paid' }],
  ['another programme', { ...years, programme: 'irisbox' }],
  ['another institution', { ...years, institution: 'B' }],
  ['the whole programme', { ...years, institution: null }],
] as const)('lines of %s share nothing', (_what, changes) => {
  expect(overlappingLines([line({}), line(changes)])).toEqual([])
})
