import { expect, test } from 'vitest'
import { citedDocument, placeColumns } from '../../../../renderer/print/cited-documents.tsx'
import { PaperTable } from '../../../../renderer/print/paper-table.tsx'
import { PaperWordsProvider, usePaperWords } from '../../../../renderer/print/paper-words.tsx'
import { stillWords } from '../../../support/still-page.tsx'

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
