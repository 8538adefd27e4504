import { expect, test } from 'vitest'
import { withdrawnImports } from '../../../../../renderer/data/imports/withdrawn-imports.ts'

const at = '2026-01-02T10:00:00Z'
const imported = (snapshot: number, detail: object) => ({
  kind: 'import' as const,
  snapshot,
  at,
  detail: JSON.stringify(detail),
})
const own = (snapshot: number) => imported(snapshot, { origin: 'user', file_name: `${snapshot}.csv` })
const withdrawn = (snapshot: number) => ({ snapshot, file: `${snapshot}.csv`, importedAt: at })

test('imports of a person that are no longer there are listed, the newest first', () => {
  const undo = { kind: 'undo' as const, snapshot: 9, at, detail: '{}' }
  expect(withdrawnImports([{ snapshot: 8 }], [own(7), own(8), own(9), undo])).toEqual([withdrawn(9), withdrawn(7)])
})

test('of what was erased for good, what came with the program and what is no JSON nothing is left to be erased', () => {
  const journal = [
    imported(1, { origin: 'shipped', file_name: 'years.csv' }),
    imported(2, { purged: true }),
    { kind: 'import' as const, snapshot: 3, at, detail: '{' },
    { kind: 'already-known' as const, snapshot: null, at, detail: '{"origin":"user","file_name":"4.csv"}' },
  ]
  expect(withdrawnImports([], journal)).toEqual([])
})
