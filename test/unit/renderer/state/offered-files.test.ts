import { afterEach, expect, test } from 'vitest'
import { addOffered, OFFERS, takeOffered } from '../../../../renderer/state/offered-files.ts'

const offered = (...names: readonly string[]) => names.map((name) => ({ file: { name, size: 1 }, token: null }))

afterEach(() => {
  takeOffered('data')
  takeOffered('reports')
})

test('PDFs and packages alone are reports to be verified; with other files they are imported, which says what they are', () => {
  expect(addOffered(offered('rapport.pdf', 'RAPPORT.PDF'), 'overview')).toBe('reports')
  expect(addOffered(offered('releves.csv'), 'overview')).toBe('data')
  expect(addOffered(offered('rapport.pdf', 'releves.csv'), 'overview')).toBe('data')
  expect(addOffered(offered('pdf', 'rapport.pdf.csv'), 'overview')).toBe('data')
  expect(addOffered([], 'overview')).toBe('data')
  expect(addOffered(offered('a.irisreports', 'b.pdf'), 'data')).toBe('reports')
})

test('an archive may hold a table or reports: where it was dropped says which', () => {
  expect(addOffered(offered('bulletin.zip'), 'overview')).toBe('data')
  expect(addOffered(offered('bulletin.ZIP', 'a.pdf'), 'reports')).toBe('reports')
  expect(addOffered(offered('bulletin.zip', 'a.csv'), 'reports')).toBe('data')
})

test('files wait in their order, and are taken once', () => {
  addOffered(offered('a.pdf'), 'overview')
  addOffered(offered('b.csv'), 'overview')
  addOffered(offered('c.pdf'), 'overview')
  expect(takeOffered('reports').map(({ file }) => file.name)).toEqual(['a.pdf', 'c.pdf'])
  expect(takeOffered('reports')).toEqual([])
  expect(OFFERS.data.getState().waiting).toHaveLength(1)
})
