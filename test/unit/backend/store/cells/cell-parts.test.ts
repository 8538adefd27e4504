import { describe, expect, test } from 'vitest'
import {
  cellsHash,
  isSound,
  readCellHead,
  readCells,
  readCellTuples,
  type StoredCells,
} from '../../../../../electron/backend/store/cells/cell-parts.ts'
import type { DictionaryEntry } from '../../../../../electron/backend/store/dictionary.ts'
import { CODED_DIMENSIONS } from '../../../../../shared/domain/incidents/dimension.ts'
import { openFolder } from '../../../../support/folder.ts'
import { layPull, NO_CELLS } from '../../../../support/laid-pull.ts'

/** Two days, of which the first has two cells; the codes of the second tuple have the numbers 8 to 14. */
const CELLS: StoredCells = {
  count: 3,
  incidents: 70_009,
  firstDay: 19_000,
  dayStart: Uint32Array.of(0, 2, 3),
  duration: Uint16Array.of(0, 5, 1),
  largestDuration: 5,
  tuple: Uint16Array.of(0, 1, 0),
  weight: Uint32Array.of(7, 70_000, 2),
  tuples: Uint32Array.from({ length: 14 }, (_, at) => at + 1),
}
const DICTIONARY: readonly DictionaryEntry[] = [...CELLS.tuples].map((id, at) => ({
  id,
  dimension: CODED_DIMENSIONS[at % 7] ?? 'category',
  code: `${id}`,
}))

test.each([
  ['cells', CELLS],
  ['none', NO_CELLS],
])('%s come back as they were', (_, cells) => {
  using folder = openFolder()
  layPull(folder.database, { snapshot: 1, asOf: '2023-11-30', cells })
  expect(readCells(folder.database, 1)).toEqual(cells)
  expect(readCellTuples(folder.database, 1)).toEqual(cells.tuples)
  expect(readCellHead(folder.database, 1)).toMatchObject({ count: cells.count, incidents: cells.incidents })
})

test.each(['head', 'weight', 'tuples'])('nothing is read where the part %s is damaged', (part) => {
  using folder = openFolder()
  layPull(folder.database, { snapshot: 1, asOf: '2023-11-30', cells: CELLS })
  folder.database.prepare('UPDATE cell_part SET data = zeroblob(length(data)) WHERE part = ?').run(`${part} 0`)
  expect(readCells(folder.database, 1)).toBeNull()
})

describe('cells are sound', () => {
  test('as they are written', () => {
    expect(isSound(CELLS, DICTIONARY)).toBe(true)
    expect(isSound(NO_CELLS, [])).toBe(true)
  })

  test.each<[string, StoredCells, readonly DictionaryEntry[]]>([
    ['weights add up to another sum', { ...CELLS, weight: Uint32Array.of(7, 70_000, 3) }, DICTIONARY],
    ['a day begins beyond the end', { ...CELLS, dayStart: Uint32Array.of(0, 4, 3) }, DICTIONARY],
    ['the last day ends before the last cell', { ...CELLS, dayStart: Uint32Array.of(0, 2) }, DICTIONARY],
    ['a column is shorter', { ...CELLS, duration: Uint16Array.of(0, 5) }, DICTIONARY],
    ['a cell has a tuple that is not there', { ...CELLS, tuple: Uint16Array.of(0, 2, 0) }, DICTIONARY],
    ['a code is not in the dictionary', CELLS, DICTIONARY.slice(1)],
    ['a code is of another dimension', CELLS, DICTIONARY.map((entry) => ({ ...entry, dimension: 'status' }))],
  ])('but not where %s', (_, cells, dictionary) => {
    expect(isSound(cells, dictionary)).toBe(false)
  })
})

test('the hash is of what the cells say: the numbers of codes are none of it, all else is', () => {
  const hash = cellsHash(CELLS, 'day', (number) => `${number}`)
  const renumbered = { ...CELLS, tuples: CELLS.tuples.map((number) => number + 100) }
  expect(cellsHash(renumbered, 'day', (number) => `${number - 100}`)).toBe(hash)
  const others = [
    cellsHash(CELLS, 'month', (number) => `${number}`),
    cellsHash(CELLS, 'day', (number) => `${number === 14 ? 15 : number}`),
    cellsHash({ ...CELLS, firstDay: 19_001 }, 'day', (number) => `${number}`),
    cellsHash({ ...CELLS, weight: Uint32Array.of(7, 70_001, 1) }, 'day', (number) => `${number}`),
  ]
  expect(new Set([hash, ...others]).size).toBe(5)
})
