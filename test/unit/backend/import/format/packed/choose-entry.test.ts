import { expect, test } from 'vitest'
import { chooseEntry } from '../../../../../../electron/backend/import/format/packed/choose-entry.ts'
import { FileRefusal } from '../../../../../../electron/backend/store/foreign/file-refusal.ts'

function chosen(names: readonly string[], asked?: string): unknown {
  try {
    return chooseEntry(names, asked)
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    return [error.code, error.details]
  }
}

test.each([
  ['the only file', ['a.csv'], 'a.csv'],
  ['in a folder', ['export/2023/a.csv'], 'export/2023/a.csv'],
  ['beside what a Mac leaves', ['a.csv', '__MACOSX/._a.csv', '.DS_Store', 'x/.DS_Store'], 'a.csv'],
  ['beside what Windows leaves', ['a.xlsx', '~$a.xlsx', 'Thumbs.db', 'desktop.ini'], 'a.xlsx'],
  ['beside what is about it', ['a.csv', 'README.txt', 'docs/LICENCE.txt', 'Lisez-moi.txt', 'leesmij.txt'], 'a.csv'],
  ['beside what is no table', ['a.json', 'map.png', 'terms.pdf', 'a.sha256'], 'a.json'],
  ['a text alone, whatever it is called', ['readme.txt'], 'readme.txt'],
  ['one whose name tells nothing', ['export'], 'export'],
])('%s', (_case, names, expected) => {
  expect(chosen(names)).toBe(expected)
})

test('of several a person names one, and is asked again where it is not there', () => {
  const names = ['a.csv', 'b.csv', 'README.txt']
  const asked = ['question-entry', { entries: ['a.csv', 'b.csv'] }]
  expect(chosen(names)).toEqual(asked)
  expect(chosen(names, 'b.csv')).toBe('b.csv')
  expect(chosen(names, 'c.csv')).toEqual(asked)
  expect(chosen(['licence.txt', 'notice.txt'])).toEqual(['question-entry', { entries: ['licence.txt', 'notice.txt'] }])
})

test('an archive without a table is refused by the names in it', () => {
  expect(chosen(['a.shp', 'a.dbf', '.x'])).toEqual(['archive-no-table', { names: ['a.shp', 'a.dbf'] }])
  expect(chosen([])).toEqual(['archive-no-table', { names: [] }])
  for (const names of [['index.csv', 'ukkel.pdf'], ['a.pdf'], ['b/index.csv', 'b/a.pdf', '__MACOSX/b/._a.pdf']])
    expect(chosen(names)).toEqual(['archive-of-reports', {}])
  expect(chosen(['figures.csv', 'a.pdf'])).toBe('figures.csv')
})
