import { describe, expect, test } from 'vitest'
import { folderFiles } from '../../../../../renderer/data/work/chosen-files.ts'
import type { ImportFile } from '../../../../../renderer/data/work/import-stage.ts'
import {
  type ImportAction,
  type ImportState,
  NO_IMPORT,
  nextImport,
  receiptsOf,
} from '../../../../../renderer/data/work/import-state.ts'
import {
  DEFAULT_IMPORT_OPTIONS,
  type ImportPlan,
  type ImportReceipt,
} from '../../../../../shared/domain/import/import-plan.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { progressWords } from '../../../../../shared/i18n/progress-words.ts'

const file = (id: number): ImportFile => ({ id, file: { name: `${id}.csv`, size: 1 } })
const failure = { code: 'file-unknown', details: {} } as const
const stateAfter = (...actions: readonly ImportAction[]) => actions.reduce(nextImport, NO_IMPORT)
const statuses = ({ batch }: ImportState) => batch.map(({ status }) => status)
const planOf = (plan: string | null) => ({ plan }) as ImportPlan
const planned = (id: number, plan: string | null): ImportAction => ({
  type: 'planned',
  id,
  options: DEFAULT_IMPORT_OPTIONS,
  plan: planOf(plan),
})
const receiptOf = (snapshot: number): ImportReceipt => ({ snapshot, plan: planOf(`${snapshot}`) })
const committed = (id: number): ImportAction => ({ type: 'committed', id, receipt: receiptOf(id) })

describe('a batch of files', () => {
  const chosen = { type: 'choose', files: [file(1), file(2), file(3)] } as const
  const tried = stateAfter(chosen, planned(1, 'a'), planned(2, null), planned(3, 'c'))

  test('holds no plan once the next file is read: who opens the one before sees a new trial', () => {
    const reading = stateAfter(chosen, planned(1, 'a'))
    expect([statuses(reading), reading.held]).toEqual([['planned', 'reading', 'waiting'], null])
    expect(statuses(nextImport(reading, { type: 'open', id: 1 }))).toEqual(['reading', 'waiting', 'waiting'])
  })

  test('is read one file after the other, past one that failed', () => {
    const state = stateAfter(chosen)
    expect([statuses(state), state.open]).toEqual([['reading', 'waiting', 'waiting'], null])
    const failed = nextImport(state, { type: 'failed', id: 1, failure })
    expect(statuses(failed)).toEqual(['failed', 'reading', 'waiting'])
    expect(statuses(nextImport(failed, planned(2, null)))).toEqual(['failed', 'planned', 'reading'])
  })

  test('writes those that are ready, each by a plan made once those before it are written', () => {
    const states: string[][] = []
    const state = [
      { type: 'commit-ready' } as const,
      planned(1, 'a2'),
      committed(1),
      planned(3, 'c2'),
      committed(3),
    ].reduce((before, action) => {
      const after = nextImport(before, action)
      states.push(statuses(after))
      return after
    }, tried)
    expect(states).toEqual([
      ['reading', 'planned', 'waiting'],
      ['writing', 'planned', 'waiting'],
      ['done', 'planned', 'reading'],
      ['done', 'planned', 'writing'],
      ['done', 'planned', 'done'],
    ])
    expect(receiptsOf(state)).toEqual([receiptOf(3), receiptOf(1)])
  })

  test('writes the file that was tried last by that very plan where no other comes before it', () => {
    const state = stateAfter(chosen, planned(1, null), planned(2, null), planned(3, 'c'), { type: 'commit-ready' })
    expect(statuses(state)).toEqual(['planned', 'planned', 'writing'])
  })

  test('keeps back a file that has a question once those before it are written', () => {
    const writing = [{ type: 'commit-ready' } as const, planned(1, 'a2'), committed(1)].reduce(nextImport, tried)
    const asked = nextImport(writing, planned(3, null))
    expect(statuses(asked)).toEqual(['done', 'planned', 'planned'])
    expect(statuses(nextImport(asked, { type: 'commit-ready' }))).toEqual(['done', 'planned', 'planned'])
  })

  test('reads a file again before its trial is looked at, unless that was the newest', () => {
    expect(nextImport(tried, { type: 'open', id: 3 })).toMatchObject({ open: 3, batch: tried.batch })
    const opened = nextImport(tried, { type: 'open', id: 2 })
    expect([statuses(opened), opened.open]).toEqual([['planned', 'reading', 'planned'], 2])
    expect(nextImport(opened, { type: 'commit' })).toBe(opened)
    const answered = [planned(2, 'b'), { type: 'commit' } as const, committed(2)].reduce(nextImport, opened)
    expect([statuses(answered), answered.open]).toEqual([['planned', 'done', 'planned'], null])
  })

  test('reads a file again whose plan went with the trial of another, though that one failed', () => {
    const failed = stateAfter(chosen, planned(1, 'a'), { type: 'failed', id: 2, failure }, { type: 'leave-out', id: 3 })
    expect(statuses(failed)).toEqual(['planned', 'failed', 'left-out'])
    expect(statuses(nextImport(failed, { type: 'open', id: 1 }))).toEqual(['reading', 'failed', 'left-out'])
  })

  test('rests while one of its files is looked at, and goes on after that', () => {
    const opened = stateAfter(chosen, { type: 'open', id: 2 }, planned(2, null))
    expect(statuses(opened)).toEqual(['waiting', 'planned', 'waiting'])
    const back = nextImport(opened, { type: 'leave' })
    expect([statuses(back), back.open]).toEqual([['reading', 'planned', 'waiting'], null])
  })

  test('leaves out what a person does not want, and says at its end what was passed over', () => {
    const left = nextImport(tried, { type: 'leave-out', id: 1 })
    const written = [{ type: 'commit-ready' } as const, planned(3, 'c2'), committed(3)].reduce(nextImport, left)
    expect(statuses(written)).toEqual(['left-out', 'planned', 'done'])
    expect(nextImport(written, { type: 'leave' })).toEqual({
      ...NO_IMPORT,
      receipts: [receiptOf(3)],
      skipped: ['1.csv', '2.csv'],
    })
    expect(statuses(nextImport(written, { type: 'open', id: 1 }))).toEqual(['reading', 'planned', 'done'])
  })

  test('opens and leaves out nothing while it is written', () => {
    const writing = nextImport(tried, { type: 'commit-ready' })
    expect(nextImport(writing, { type: 'open', id: 2 })).toBe(writing)
    expect(nextImport(writing, { type: 'leave-out', id: 3 })).toBe(writing)
  })

  test('can be cancelled: what was written stays, what was to be written is not', () => {
    const writing = [{ type: 'commit-ready' } as const, planned(1, 'a2')].reduce(nextImport, tried)
    const cancelled = nextImport(writing, { type: 'cancel' })
    expect(statuses(cancelled)).toEqual(['writing', 'planned', 'planned'])
    const failed = nextImport(cancelled, { type: 'failed', id: 1, failure: { code: 'cancelled', details: {} } })
    expect(statuses(failed)).toEqual(['failed', 'planned', 'planned'])
    expect(statuses(stateAfter(chosen, planned(1, 'a'), { type: 'cancel' }))).toEqual(['planned', 'failed', 'failed'])
  })

  test('of one file can be cancelled while it is read, and that file be read again', () => {
    const cancelled = stateAfter({ type: 'choose', files: [file(1)] }, { type: 'cancel' })
    expect(cancelled.batch).toMatchObject([{ status: 'failed', failure: { code: 'cancelled' } }])
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
})
