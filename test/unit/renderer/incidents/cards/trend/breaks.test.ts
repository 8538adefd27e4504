import { createElement } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { useBreaks } from '../../../../../../renderer/incidents/cards/trend/breaks.ts'
import { loadLanguage } from '../../../../../../renderer/state/messages.ts'
import type { Span } from '../../../../../../shared/domain/calendar/period.ts'
import type { CategoryMapping } from '../../../../../../shared/domain/import/category-mapping.ts'
import { EMPTY_FOLDER, stillWords } from '../../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

const Marks = ({ span }: { span: Span | null }) =>
  useBreaks({}, span)
    .map(({ from, mappings }) => [from, ...mappings.map(({ name }) => name)].join(' '))
    .join(', ')

test('R7: the breaks of a trend are those of its days, of the roads and of the categories of the folder', () => {
  const breaks: readonly CategoryMapping[] = [
    { id: 1, name: 'Trottoirs', category: 'road', from: '2020-12-31' },
    { id: 2, name: 'Voirie', category: 'road', from: '2021-01-01' },
  ]
  const marksOf = (span: Span | null) =>
    stillWords(createElement(Marks, { span }), {
      view: { filters: [] },
      answers: [[['breaks.list', EMPTY_FOLDER.dataVersion, {}], breaks]],
    })
  expect(marksOf({ from: '2020-01-01', to: '2020-12-31' })).toBe('2020-09-01, 2020-12-31 Trottoirs')
  expect(marksOf(null)).toBe('')
})
