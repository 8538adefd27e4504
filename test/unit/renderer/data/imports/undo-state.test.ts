import { expect, test } from 'vitest'
import { undoState } from '../../../../../renderer/data/imports/undo-state.ts'
import type { Snapshot } from '../../../../../shared/contract/snapshots.ts'

const imports = [7, 8, 9, 10].map((snapshot) => ({ snapshot, isUndoable: snapshot === 10 }) as Snapshot)
const journal = [
  { kind: 'import', snapshot: 10 },
  { kind: 'undo', snapshot: 11 },
  { kind: 'purge', snapshot: 7 },
] as const

test.each([
  ['the newest import', 10, { kind: 'undoable', import: imports[3] }],
  ['one that others follow', 8, { kind: 'followed', later: [9, 10] }],
  ['one that was undone', 11, { kind: 'undone' }],
  ['one that was erased', 7, { kind: 'erased' }],
  ['one that is newer than the lists', 12, null],
])('whether %s can be undone', (_name, snapshot, state) => {
  expect(undoState(snapshot, imports, journal)).toEqual(state)
})
