import { beforeAll, expect, test } from 'vitest'
import { PaperTable } from '../../../../renderer/print/paper-table.tsx'
import { PaperWordsProvider, usePaperWords } from '../../../../renderer/print/paper-words.tsx'
import { citedDocument, placeColumns, SourceLine } from '../../../../renderer/print/source-line.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../../../../shared/domain/report/tables/report-figures.ts'
import type { TableName } from '../../../../shared/domain/report/tables/table.ts'
import type { Language } from '../../../../shared/domain/vocabulary/language.ts'
import { FIGURES } from '../../../support/report-fixture.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => Promise.all([loadLanguage('en'), loadLanguage('nl')]))

function lineOf(name: TableName, change: Partial<ReportFigures> = {}, language: Language = 'en'): string {
  const figures = { ...FIGURES, ...change }
  const tables = reportTables(figures, (_dimension, code) => code)
  const table = tables[name]
  if (table === null) throw new Error(`no table ${name}`)
  return stillWords(
    <PaperWordsProvider>
      <SourceLine table={table} report={{ figures, tables }} />
    </PaperWordsProvider>,
    { language },
  )
}

const [known] = FIGURES.snapshots
const snapshot = (change: Partial<ReportFigures['snapshots'][number]>) => {
  if (known === undefined) throw new Error('the fixture has imports')
  return { ...known, ...change }
}
const categories = { ...FIGURES.categories, snapshots: [7] }

test('published figures name their document, those of a user the hash of their file, and both the day', () => {
  const of = (origin: 'shipped' | 'user') =>
    lineOf('categories', { categories, snapshots: [snapshot({ snapshot: 7, origin, sha256: 'a'.repeat(64) })] })
  expect(of('shipped')).toBe('Source Table 1 of FixMyStreet · data as of 15/11/2023')
  expect(of('user')).toBe('Source file with SHA-256 aaaaaaaaaaaa · data as of 15/11/2023')
})

test('records name their files by their hash, many by their number, and say where they are invented', () => {
  const records = { ...categories, source: 'records' as const, snapshots: [] }
  const files = (...digits: readonly string[]) =>
    digits.map((digit, index) => snapshot({ snapshot: index + 1, dataset: 'incidents', sha256: digit.repeat(64) }))
  expect(lineOf('categories', { categories: records, snapshots: files('a', 'b') })).toBe(
    'Source incident records, file with SHA-256 aaaaaaaaaaaa and file with SHA-256 bbbbbbbbbbbb · data as of 15/11/2023',
  )
  const four = { categories: records, snapshots: files('a', 'b', 'c', 'd'), isDemonstration: true }
  expect(lineOf('categories', four)).toBe(
    'Source records invented for the demonstration, 4 files · data as of 15/11/2023',
  )
  expect(lineOf('categories', four, 'nl')).toBe(
    'Bron voor de demonstratie verzonnen incidentgegevens, 4 bestanden · gegevens op 15/11/2023',
  )
})

test('figures that cite a document name it, and say where its words are quoted', () => {
  const snapshots = [snapshot({ dataset: 'indicators', asOf: '2022-12-31', sha256: 'c'.repeat(64) })]
  expect(lineOf('programmes', { snapshots })).toBe(
    'Source rapport · words quoted in table-3.csv · data as of 31/12/2022',
  )
  const citing = (source: string) => FIGURES.indicators.map((each) => ({ ...each, source }))
  expect(lineOf('programmes', { snapshots, indicators: citing('') })).toBe(
    'Source file with SHA-256 cccccccccccc · data as of 31/12/2022',
  )
  const many = ['a', 'b', 'c', 'd'].flatMap(citing)
  expect(lineOf('programmes', { snapshots, indicators: many })).toBe(
    'Source cited for each row in table-3.csv · data as of 31/12/2022',
  )
})

const citing = (...sources: readonly string[]) => sources.map((source) => ({ source }))

test('what all rows cite is named once, to the last part that they share', () => {
  expect(citedDocument(citing('CIRB, Rapport 2022, II, Focus', 'CIRB, Rapport 2022, III, texte'))).toBe(
    'CIRB, Rapport 2022',
  )
  expect(citedDocument(citing('CIRB, Rapport 2022, II', 'CIRB, Rapport 2022, II'))).toBe('CIRB, Rapport 2022, II')
  expect(citedDocument(citing('CIRB, Rapport 2022', 'CIRB, Rapport 2022, II'))).toBe('CIRB, Rapport 2022')
  expect(citedDocument(citing('CIRB, Rapport 2022', 'Commune, Rapport 2022'))).toBeNull()
  expect(citedDocument([])).toBeNull()
})

function Places({ sources }: { readonly sources: readonly string[] }) {
  const rows = citing(...sources)
  return <PaperTable rows={rows} columns={placeColumns(rows, usePaperWords())} />
}

const placesOf = (...sources: readonly string[]) =>
  stillWords(
    <PaperWordsProvider>
      <Places sources={sources} />
    </PaperWordsProvider>,
    { language: 'en' },
  )

test('each row says its place in the document, or the whole of what it cites where they have none in common', () => {
  expect(placesOf('Rapport 2022, II, Focus', 'Rapport 2022, III, texte')).toBe('Section II, Focus III, texte')
  expect(placesOf('Rapport 2022, II', 'Note interne')).toBe('Source Rapport 2022, II Note interne')
})

test('rows that cite the same have no column of places', () => {
  expect(placesOf('Rapport 2022, II', 'Rapport 2022, II')).toBe('')
})
