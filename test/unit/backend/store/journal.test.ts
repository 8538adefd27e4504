import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  appendJournal,
  brokenJournalEntry,
  JOURNAL_ROOT,
  journalHead,
  readJournal,
} from '../../../../electron/backend/store/journal.ts'
import { sample } from '../../../counts.ts'
import { NOW, openFolder } from '../../../support/folder.ts'

describe('the journal', () => {
  test('begins at the root', () => {
    using folder = openFolder()
    expect(journalHead(folder.database)).toEqual({ sequence: 0, hash: JOURNAL_ROOT })
  })

  test('chains each entry to the one before', () => {
    using folder = openFolder()
    const first = appendJournal(folder.database, { at: NOW, kind: 'import', snapshot: 1, detail: { b: 1, a: 'é' } })
    const second = appendJournal(folder.database, { at: NOW, kind: 'undo', snapshot: 1, detail: {} })
    const text = `{"at":"${NOW}","detail":"{\\"a\\":\\"é\\",\\"b\\":1}","kind":"import","previous":"${JOURNAL_ROOT}","sequence":1,"snapshot":1}`
    expect(first).toEqual({ sequence: 1, hash: createHash('sha256').update(text).digest('hex') })
    const entries = readJournal(folder.database)
    expect(entries.map((entry) => [entry.sequence, entry.previous])).toEqual([
      [1, JOURNAL_ROOT],
      [2, first.hash],
    ])
    expect(journalHead(folder.database)).toEqual(second)
    expect(brokenJournalEntry(entries)).toBeNull()
  })

  test('lets no entry be changed or removed', () => {
    using folder = openFolder()
    appendJournal(folder.database, { at: NOW, kind: 'import', snapshot: 1, detail: {} })
    expect(() => folder.database.exec("UPDATE journal SET at = 'later'")).toThrow('append-only')
    expect(() => folder.database.exec('DELETE FROM journal')).toThrow('append-only')
  })

  test('shows an entry written anew with a fitting hash by the one after it', () => {
    using folder = openFolder()
    for (const user of ['a', 'b', 'c'])
      appendJournal(folder.database, { at: NOW, kind: 'import', snapshot: null, detail: { user } })
    const [first, ...others] = readJournal(folder.database)
    const { hash: _hash, ...forged } = { ...first!, detail: '{"user":"x"}' }
    const hash = createHash('sha256').update(canonicalize(forged)!).digest('hex')
    expect(brokenJournalEntry([{ ...forged, hash }])).toBeNull()
    expect(brokenJournalEntry([{ ...forged, hash }, ...others])).toBe(2)
  })

  test('shows the first entry of which anything was changed', () => {
    using folder = openFolder()
    for (let index = 1; index <= 8; index += 1)
      appendJournal(folder.database, { at: NOW, kind: 'import', snapshot: index, detail: { index } })
    const entries = readJournal(folder.database)
    const changes = { at: 'later', kind: 'undo', snapshot: 99, detail: '{}', previous: 'x', hash: 'y' } as const
    fc.assert(
      fc.property(
        fc.nat({ max: 7 }),
        fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[])),
        (at, member) => {
          const tampered = entries.map((entry, index) =>
            index === at ? { ...entry, [member]: changes[member] } : entry,
          )
          expect(brokenJournalEntry(tampered)).toBe(at + 1)
          const removed = entries.filter((_entry, index) => index !== at)
          expect(brokenJournalEntry(removed)).toBe(at === 7 ? null : at + 2)
        },
      ),
      sample('journal-tampered', 60, 500),
    )
  })
})
