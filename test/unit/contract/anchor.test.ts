import { expect, test } from 'vitest'
import { containsAnchor, newestAnchor, readAnchor } from '../../../shared/contract/anchor.ts'
import type { JournalEntry } from '../../../shared/contract/journal.ts'

const HASHES = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(64))

function journalOf(...kinds: readonly JournalEntry['kind'][]): readonly JournalEntry[] {
  return kinds.map((kind, index) => ({
    sequence: index + 1,
    at: '2026-11-30T10:00:00.000Z',
    kind,
    snapshot: null,
    detail: '{}',
    previous: HASHES[index - 1] ?? '0'.repeat(64),
    hash: HASHES[index]!,
  }))
}

test('a report carries the newest entry that changed data', () => {
  expect(newestAnchor(journalOf('import', 'undo', 'already-known', 'proof'))).toEqual({ sequence: 2, hash: HASHES[1] })
  expect(newestAnchor(journalOf('import', 'demonstration', 'purge'))).toEqual({ sequence: 3, hash: HASHES[2] })
  expect(newestAnchor(journalOf('already-known'))).toBeNull()
})

test('a journal contains an anchor by its number and its hash together', () => {
  const journal = journalOf('import', 'import')
  expect(containsAnchor(journal, { sequence: 2, hash: HASHES[1]! })).toBe(true)
  expect(containsAnchor(journal, { sequence: 1, hash: HASHES[1]! })).toBe(false)
  expect(containsAnchor(journal.slice(0, 1), { sequence: 2, hash: HASHES[1]! })).toBe(false)
})

test('an anchor is read as it is printed, and nothing else is one', () => {
  expect(readAnchor(`12:${HASHES[0]}`)).toEqual({ sequence: 12, hash: HASHES[0] })
  expect(readAnchor(` 12:${HASHES[0]!.toUpperCase()}\n`)).toEqual({ sequence: 12, hash: HASHES[0] })
  for (const text of ['', '12', HASHES[0]!, `12:${HASHES[0]!.slice(1)}`, `x:${HASHES[0]}`, `1:2:${HASHES[0]}`])
    expect(readAnchor(text)).toBeNull()
})
