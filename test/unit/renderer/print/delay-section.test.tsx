import { beforeAll, expect, test } from 'vitest'
import { PaperWordsProvider } from '../../../../renderer/print/paper-words.tsx'
import { PaperSection } from '../../../../renderer/print/sections.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import { FIGURES, NO_NOTES } from '../../../support/report-fixture.ts'
import { stillPage } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

function delaysOf(road: number, park: number): string {
  const of = (one: number, other: number, total: number) => ({
    ...FIGURES.categories,
    rows: [
      { key: ['road'], value: one },
      { key: ['park'], value: other },
    ],
    total,
  })
  const figures = {
    ...FIGURES,
    closed: of(road, park, road + park),
    median: of(7, 9, 8),
    p90: of(30, 40, 35),
  }
  const tables = reportTables(figures, (_dimension, code) => code)
  const report = { figures, tables, csvs: [], manifest: '', contentHash: '' }
  return stillPage(
    <PaperWordsProvider>
      <PaperSection name="delays" report={report} notes={NO_NOTES} />
    </PaperWordsProvider>,
    { language: 'en' },
  )
}

const drawn = (page: string): number => [...page.matchAll(/<circle/g)].length
const withheld = (page: string): number => [...page.matchAll(/n\/a: fewer than 20/g)].length

test('a delay that is withheld is not drawn beside its words, of all together neither', () => {
  const few = delaysOf(9, 3)
  expect([withheld(few), drawn(few)]).toEqual([3, 0])
  const together = delaysOf(15, 15)
  expect([withheld(together), drawn(together)]).toEqual([2, 1])
  const enough = delaysOf(40, 3)
  expect([withheld(enough), drawn(enough)]).toEqual([1, 2])
})
