import { beforeAll, expect, test } from 'vitest'
import { PaperWordsProvider } from '../../../../../renderer/print/paper-words.tsx'
import { PaperSection } from '../../../../../renderer/print/sections.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { reportTables } from '../../../../../shared/domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../../../../../shared/domain/report/tables/report-figures.ts'
import { FIGURES, NO_NOTES } from '../../../../support/report-fixture.ts'
import { stillPage } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

/** The years as a report of records prints them. */
function printed(years: readonly string[]): string {
  const { reason: _none, ...answer } = FIGURES.years
  const figures: ReportFigures = {
    ...FIGURES,
    years: {
      ...answer,
      source: 'records',
      period: { from: `${years[0]}-01-01`, to: `${years.at(-1)}-12-31` },
      rows: years.map((year) => ({ key: [year], value: 100 })),
    },
    yearFigures: [],
  }
  const report = {
    figures,
    tables: reportTables(figures, (_dimension, code) => code),
    csvs: [],
    manifest: '',
    contentHash: '',
  }
  return stillPage(
    <PaperWordsProvider>
      <PaperSection name="years" report={report} notes={NO_NOTES} />
    </PaperWordsProvider>,
    { language: 'en' },
  )
}

const breakAt = (html: string) => /class="[^"]*_break_[^"]*" x1="([\d.]+)"/.exec(html)?.[1]

test('the break of the regional roads is a labelled line on its day, and written below', () => {
  const html = printed(['2018', '2019', '2020', '2021', '2022', '2023'])
  // Six columns over 44 to 660; 244 of the 366 days of 2020 lie before 1 September.
  expect(Number(breakAt(html))).toBeCloseTo(44 + (616 / 6) * (2 + 244 / 366))
  expect(html.match(/31\/08\/2020: break by municipality/g)).toHaveLength(2)
})

test('it stands within the box of years that are missing, and nowhere where they begin after it', () => {
  // The box of 2019 to 2022 is as wide as four columns.
  expect(Number(breakAt(printed(['2018', '2023'])))).toBeCloseTo(44 + (616 / 6) * (1 + 1 + 244 / 366))
  expect(breakAt(printed(['2021', '2022', '2023']))).toBeUndefined()
})
