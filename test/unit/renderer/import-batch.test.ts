import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folderFiles } from '../../../renderer/data/folder-files.ts'
import { type ImportAction, type ImportFile, NO_IMPORT, nextImport } from '../../../renderer/data/import-state.ts'
import { remainingSeconds } from '../../../shared/domain/remaining-time.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { progressWords } from '../../../shared/i18n/progress-words.ts'

const file = (id: number): ImportFile => ({ id, file: { name: `${id}.csv`, size: 1 } })
const failure = { code: 'file-unknown', details: {} } as const
const stateAfter = (...actions: readonly ImportAction[]) => actions.reduce(nextImport, NO_IMPORT)

describe('a batch of files', () => {
  test('goes on past one that failed, and says which were passed over', () => {
    const state = stateAfter(
      { type: 'choose', files: [file(1), file(2), file(3)] },
      { type: 'failed', id: 1, failure },
      { type: 'next' },
      { type: 'next' },
    )
    expect(state).toMatchObject({ stage: { status: 'reading', file: { id: 3 } }, skipped: ['1.csv', '2.csv'] })
    expect(nextImport(state, { type: 'leave' }).skipped).toEqual(['1.csv', '2.csv'])
  })

  test('can be cancelled while a file is read, and that file be read again', () => {
    const cancelled = stateAfter({ type: 'choose', files: [file(1)] }, { type: 'cancel' })
    expect(cancelled.stage).toMatchObject({ status: 'failed', failure: { code: 'cancelled' } })
    expect(nextImport(cancelled, { type: 'cancel' })).toBe(cancelled)
  })

  test('of chosen files keeps their order', () => {
    const chosen = ['un.txt', 'deux.txt'].map((name) => ({ name, webkitRelativePath: '' }))
    expect(folderFiles(chosen)).toEqual(chosen)
  })

  test('of a folder has no files that systems keep for themselves, and the others by name', () => {
    const names = ['b10.csv', '.DS_Store', 'b2.csv', 'Thumbs.db', '~$open.xlsx', 'a.xlsx']
    expect(
      folderFiles(names.map((name) => ({ name, webkitRelativePath: `dossier/${name}` }))).map(({ name }) => name),
    ).toEqual(['a.xlsx', 'b2.csv', 'b10.csv'])
  })
})

describe('the progress of an import', () => {
  test('says rows, bytes and the time left at the pace so far', () => {
    const [t, format] = [createTranslator('en'), createFormat('en')]
    const progress = { done: 50_000, total: null, bytes: { done: 10_000_000, total: 40_000_000 }, elapsedSeconds: 5 }
    expect(progressWords(progress, t, format)).toEqual(['50,000 rows read', '10 MB of 40 MB', '15 seconds left'])
    const slow = { done: 1, total: 10, bytes: null, elapsedSeconds: 20 }
    expect(progressWords(slow, t, format)).toEqual(['Writing 1 / 10', '3 minutes left'])
  })

  test('gives no time before there is a pace, and none at the end', () => {
    expect(remainingSeconds(1, 2, 0.5)).toBeNull()
    expect(remainingSeconds(0, 2, 5)).toBeNull()
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 2, max: 1e5 }), (total, elapsed) => {
        expect(remainingSeconds(total, total, elapsed)).toBe(0)
      }),
    )
  })
})
