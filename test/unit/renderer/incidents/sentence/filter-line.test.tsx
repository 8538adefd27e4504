import type { ReactNode } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { RowsContext } from '../../../../../renderer/components/show-rows.tsx'
import { rowsOf } from '../../../../../renderer/host/rows-request.ts'
import { FilterLine } from '../../../../../renderer/incidents/sentence/filter-line.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { yearSpan } from '../../../../../shared/domain/calendar/period.ts'
import { compare } from '../../../../../shared/domain/incidents/comparison.ts'
import { type Answer, PLAIN_QUESTION } from '../../../../../shared/domain/incidents/question.ts'
import { LANGUAGES, type Language } from '../../../../../shared/domain/vocabulary/language.ts'
import { stillPage, stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => Promise.all(LANGUAGES.map(loadLanguage)))

const SPAN = yearSpan(2023)

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
    coverage: { source, asOf: SPAN.to, covers: source === 'records' ? SPAN : null, registers: [] },
    period: { kind: 'all' as const },
    latest: null,
  }
  return (
    <RowsContext value={() => undefined}>
      <FilterLine
        filters={filters}
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
