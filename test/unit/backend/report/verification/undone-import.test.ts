import { expect, test } from 'vitest'
import { undoneOn } from '../../../../../electron/backend/report/verification/undone-import.ts'
import type { JournalEntry } from '../../../../../shared/contract/journal.ts'

const SHA = 'a'.repeat(64)
const ENTRY = { previous: '', hash: '', detail: '{}' } as const
const OF_REPORT = { dataset: 'incidents', sha256: SHA, asOf: '2023-11-15', read: 5, accepted: 4, rejected: 1 } as const

const imported = (sequence: number, snapshot: number, told: object = {}): JournalEntry => ({
  ...ENTRY,
  sequence,
  at: '2026-11-01T10:00:00.000Z',
  kind: 'import',
  snapshot,
  detail: JSON.stringify({
    dataset: 'incidents',
    sha256: SHA,
    as_of: '2023-11-15',
    rows_read: 5,
    rows_rejected: 1,
    ...told,
  }),
})

const undone = (sequence: number, snapshot: number, at: string): JournalEntry => ({
  ...ENTRY,
  sequence,
  at,
  kind: 'undo',
  snapshot,
})

test('the last time counts, as a day in Brussels', () => {
  const entries = [
    imported(1, 7),
    undone(2, 7, '2026-11-02T10:00:00.000Z'),
    imported(3, 8),
    undone(4, 8, '2026-11-03T23:30:00.000Z'),
  ]
  expect(undoneOn([OF_REPORT], entries)).toBe('2026-11-04')
})

test('an import that was never here, is here, or was read otherwise was not undone', () => {
  const at = '2026-11-02T10:00:00.000Z'
  expect(undoneOn([OF_REPORT], [])).toBeNull()
  expect(undoneOn([OF_REPORT], [imported(1, 7)])).toBeNull()
  expect(undoneOn([OF_REPORT], [imported(1, 7), imported(2, 8, { rows_read: 6 }), undone(3, 8, at)])).toBeNull()
  expect(undoneOn([OF_REPORT], [{ ...imported(1, 7), detail: 'no JSON' }, undone(2, 7, at)])).toBeNull()
})
