import { beforeAll, expect, test } from 'vitest'
import { DateLanesFigure } from '../../../../../renderer/print/figures/date-lanes-figure.tsx'
import { PaperWordsProvider } from '../../../../../renderer/print/paper-words.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../../shared/domain/view/view-state.ts'
import { date } from '../../../../support/programme-rows.ts'
import { FIGURES } from '../../../../support/report-fixture.ts'
import { stillPage } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const DATES = [
  date('early', '2012-05-30', '2012-05-30'),
  date('plan', '2022-01-01', '2025-12-31'),
  { ...date('day', '2022-06-16', '2022-06-16'), programme: 'q' },
]

function drawn(view: Partial<ViewState>, dates = DATES): string {
  const figures = { ...FIGURES, view: { ...DEFAULT_VIEW, page: 'programmes' as const, ...view }, dates }
  return stillPage(
    <PaperWordsProvider>
      <DateLanesFigure figures={figures} />
    </PaperWordsProvider>,
    { language: 'en' },
  )
}

test('dates are drawn in a lane for each programme, as one figure in words, over the years of the view', () => {
  const near = drawn({})
  expect(near.match(/<li /g)).toHaveLength(2)
  expect(near).toMatch(/role="img" aria-label="3 key dates, shown over 2022–2025/)
  expect(near).toContain('Data as of 31/12/2022')
  expect(near).not.toContain('>2012<')
  expect(drawn({ dateRange: 'all' })).toContain('>2012<')
})

test('what lies beyond the day of the document is headed announced only where all of it is', () => {
  const heading = />announced<\/text>/
  const later = { ...date('known', '2023-11-15', '2023-11-15'), asOf: '2023-11-15' as const }
  expect(drawn({ dateRange: 'all' })).toMatch(heading)
  expect(drawn({ dateRange: 'all' }, [...DATES, later])).not.toMatch(heading)
})
