import { expect, test } from 'vitest'
import { type PrintedValue, valueColumns } from '../../../../renderer/print/figure-columns.tsx'
import { PaperTable } from '../../../../renderer/print/paper-table.tsx'
import { PaperWordsProvider, usePaperWords } from '../../../../renderer/print/paper-words.tsx'
import { stillPage, stillWords } from '../../../support/still-page.tsx'

const value = (number: string, decimals: number, unit: string, qualifier = ''): PrintedValue => ({
  ...{ number, decimals, unit, qualifier },
})

function Values({ rows }: { readonly rows: readonly PrintedValue[] }) {
  const words = usePaperWords()
  return <PaperTable rows={rows} columns={valueColumns(rows, 'Value', (row) => row, words)} />
}

const paper = (rows: readonly PrintedValue[]) => (
  <PaperWordsProvider>
    <Values rows={rows} />
  </PaperWordsProvider>
)
const wordsOf = (rows: readonly PrintedValue[]) => stillWords(paper(rows), { language: 'en' })

test('reserve, number and unit have columns of their own', () => {
  expect(wordsOf([value('289', 0, 'people', 'more than'), value('41', 0, 'rooms')])).toBe(
    'Qualifier Value Unit more than 289 people 41 rooms',
  )
})

test('a unit that all rows share stands in the head, and reserves have no column where there are none', () => {
  expect(wordsOf([value('69.8', 1, 'EUR million'), value('29.3', 1, 'EUR million')])).toBe(
    'Value (EUR million) 69.8 29.3',
  )
})

test('a number without the decimals of another leaves their room free, and gets none', () => {
  const html = stillPage(paper([value('1.5', 1, 'times'), value('28', 0, '%'), value('0.25', 2, '%')]), {
    language: 'en',
  })
  expect(html).toMatch(/padding-inline-end:calc\(1ch\)">1\.5</)
  expect(html).toMatch(/padding-inline-end:calc\(2ch \+ 0\.28em\)">28</)
  expect(html).toContain('>0.25<')
})
