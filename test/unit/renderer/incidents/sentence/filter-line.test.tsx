import type { ReactNode } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { RowsContext } from '../../../../../renderer/components/show-rows.tsx'
import { rowsOf } from '../../../../../renderer/host/rows-request.ts'
import { FilterLine } from '../../../../../renderer/incidents/sentence/filter-line.tsx'
import { Filters, type FiltersProps } from '../../../../../renderer/incidents/sentence/filters.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { yearSpan } from '../../../../../shared/domain/calendar/period.ts'
import { compare } from '../../../../../shared/domain/incidents/comparison.ts'
import type { Filter } from '../../../../../shared/domain/incidents/filter.ts'
import { type Answer, PLAIN_QUESTION } from '../../../../../shared/domain/incidents/question.ts'
import { CATEGORY_CODES, UNCLASSIFIED } from '../../../../../shared/domain/vocabulary/category.ts'
import { LANGUAGES, type Language } from '../../../../../shared/domain/vocabulary/language.ts'
import { stillPage, stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => Promise.all(LANGUAGES.map(loadLanguage)))

const SPAN = yearSpan(2023)

const LATEST: FiltersProps = {
  title: 'Incidents',
  coverage: { source: 'records', asOf: SPAN.to, covers: SPAN, registers: [] },
  period: { kind: 'all' },
  latest: null,
}

interface Selected {
  readonly count: number
  readonly before?: number
  readonly source?: Answer['source']
  readonly language?: Language
  readonly isStale?: boolean
}

function lineOf({ language = 'en', ...selected }: Selected): string {
  return stillWords(drawn(selected), { language })
}

function drawn({ count, before = 0, source = 'records', isStale = false }: Selected): ReactNode {
  const answer: Answer = {
    measure: 'incidents',
    by: [],
    asOf: SPAN.to,
    period: SPAN,
    rows: [],
    total: count,
    partial: false,
    source,
    comparison: compare(count, before, yearSpan(2022), null),
  }
  const filters = {
    ...LATEST,
    coverage: { ...LATEST.coverage, source, covers: source === 'records' ? SPAN : null },
  }
  return (
    <RowsContext value={() => undefined}>
      <FilterLine
        filters={filters}
        canPin
        total={{ answer, rows: rowsOf(PLAIN_QUESTION, answer), isStale }}
        isLate={isStale}
      />
    </RowsContext>
  )
}

test('rows are offered where there are any, of the selection or of the days that it is compared with', () => {
  expect(lineOf({ count: 1 })).toContain('Show the incident')
  expect(lineOf({ count: 1500, before: 1 })).toContain('Show the 1,500 incidents')
  expect(lineOf({ count: 0, before: 1 })).toContain('Show the list of incidents')
  expect(lineOf({ count: 0 })).not.toContain('Show the')
  expect(lineOf({ count: 1500, source: 'published' })).not.toContain('Show the')
})

test.each([
  ['fr', 'Voir l’incident'],
  ['nl', 'Het incident tonen'],
  ['en', 'Show the incident'],
] as const)('no incident is not called one in %s, where the list holds those of before', (language, one) => {
  expect(lineOf({ count: 1, language })).toContain(one)
  expect(lineOf({ count: 0, before: 1, language })).not.toContain(one)
})

test('rows are not offered under the number of the selection before', () => {
  const buttonOf = (isStale: boolean) =>
    stillPage(drawn({ count: 12, isStale }), { language: 'en' }).match(/<button[^>]*"Show the 12 incidents"[^>]*>/)?.[0]
  expect(buttonOf(false)).toContain('aria-disabled="false"')
  expect(buttonOf(true)).toContain('aria-disabled="true"')
})

const CATEGORY: Filter = { kind: 'category', values: ['road'] }

test('a filter alone is a sentence; in company it is its values, and its name stays the sentence', () => {
  const line = (...filters: readonly Filter[]) => stillPage(drawn({ count: 1 }), { language: 'en', view: { filters } })
  expect(line(CATEGORY)).toContain('<span>in the category Roads</span>')
  const schaerbeek: Filter = { kind: 'municipality', values: ['21015'] }
  const both = line(CATEGORY, schaerbeek)
  expect(both).toMatch(/aria-label="in the category Roads"[^>]*><span>Roads<\/span>/)
  expect(both).toMatch(/aria-label="in the municipality of Schaerbeek"[^>]*><span>Schaerbeek<\/span>/)
  const without = CATEGORY_CODES.filter((code) => code !== 'cleanliness')
  const kept: Filter = { kind: 'category', values: [...without, UNCLASSIFIED] }
  expect(line(kept, schaerbeek)).toContain('<span>without Public cleanliness</span>')
})

test('the days of a relative period leave their room to other filters', () => {
  const filters = { ...LATEST, period: { kind: 'year-to-date' as const } }
  const line = (...chosen: readonly Filter[]) =>
    stillPage(<Filters {...filters} />, { language: 'en', view: { filters: chosen, period: filters.period } })
  const days = '<span class="_detail_'
  expect(line(CATEGORY)).toContain(days)
  expect(line(CATEGORY, { kind: 'status', values: ['closed'] })).not.toContain(days)
})
