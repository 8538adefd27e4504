import { afterEach, expect, test } from 'vitest'
import { addOffered, OFFERS, takeOffered } from '../../../../renderer/state/offered-files.ts'

const offered = (...names: readonly string[]) => names.map((name) => ({ file: { name, size: 1 }, token: null }))

afterEach(() => {
  takeOffered('data')
  takeOffered('reports')
})

test('PDFs alone are reports to be verified; with other files they are imported, which says what they are', () => {
  expect(addOffered(offered('rapport.pdf', 'RAPPORT.PDF'))).toBe('reports')
  expect(addOffered(offered('releves.csv'))).toBe('data')
  expect(addOffered(offered('rapport.pdf', 'releves.csv'))).toBe('data')
  expect(addOffered(offered('pdf', 'rapport.pdf.csv'))).toBe('data')
  expect(addOffered([])).toBe('data')
})

test('files wait in their order, and are taken once', () => {
  addOffered(offered('a.pdf'))
  addOffered(offered('b.csv'))
  addOffered(offered('c.pdf'))
  expect(takeOffered('reports').map(({ file }) => file.name)).toEqual(['a.pdf', 'c.pdf'])
  expect(takeOffered('reports')).toEqual([])
  expect(OFFERS.data.getState().waiting).toHaveLength(1)
})
