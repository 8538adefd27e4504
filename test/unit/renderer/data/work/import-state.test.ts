import { describe, expect, test } from 'vitest'
import { fileAtWork, type ImportFile } from '../../../../../renderer/data/work/import-stage.ts'
import {
  type ImportAction,
  NO_IMPORT,
  nextImport,
  openStage,
  receiptsOf,
} from '../../../../../renderer/data/work/import-state.ts'
import {
  isKnown,
  isOfRow,
  isRowRejected,
  verdictOf,
  withColumn,
  withMapping,
} from '../../../../../renderer/data/work/trial.ts'
import { DEFAULT_IMPORT_OPTIONS, type ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import { problemOf } from '../../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../../shared/domain/import/problem-code.ts'
import type { TableProfile } from '../../../../../shared/domain/import/table-profile.ts'

const file = (id: number): ImportFile => ({ id, file: new File(['x'], `${id}.csv`) })
const plan = (changes: Partial<ImportPlan> = {}): ImportPlan => ({
  plan: 'p',
  understanding: {
    file: 'f',
    format: 'text',
    sheet: null,
    sheets: [],
    bytes: 1,
    sha256: '',
    encoding: 'utf-8',
    byteOrderMark: false,
    delimiter: ';',
    titleLines: [],
    headerLine: 1,
    totalLine: null,
    dataset: 'incidents',
    told: { sheet: null, encoding: null, delimiter: null, header: null, dataset: null },
    asOf: null,
    asOfFrom: null,
    columns: [],
    sample: [],
    values: {},
  },
  dataset: 'incidents',
  asOfBefore: null,
  read: 1,
  new: 1,
  changed: 0,
  unchanged: 0,
  removed: 0,
  rejected: 0,
  addedUp: 0,
  lines: [],
  controlTotals: [],
  problems: [],
  problemCount: changes.problems?.length ?? 0,
  profile: null,
  names: [],
  samples: [],
  effects: [],
  effectCount: 0,
  changedFields: [],
  replacesPublished: false,
  ...changes,
})
const options = DEFAULT_IMPORT_OPTIONS
const stateAfter = (...actions: readonly ImportAction[]) => actions.reduce(nextImport, NO_IMPORT)
const planned = (id: number): ImportAction => ({ type: 'planned', id, options, plan: plan() })
const receipt = { snapshot: 8, plan: plan() }

describe('an import', () => {
  test('of one file goes from its trial to its receipt, which stays to be read', () => {
    const done = stateAfter(
      { type: 'choose', files: [file(1)] },
      planned(1),
      { type: 'commit' },
      { type: 'committed', id: 1, receipt },
    )
    expect(openStage(done)).toMatchObject({ status: 'done', receipt })
    expect(nextImport(done, { type: 'leave' })).toEqual({ ...NO_IMPORT, receipts: [receipt] })
  })

  test('has its receipt take the place of the one before, and leaves that as long as nothing else is written', () => {
    const later = { snapshot: 9, plan: plan() }
    const first = stateAfter(
      { type: 'choose', files: [file(1)] },
      planned(1),
      { type: 'commit' },
      { type: 'committed', id: 1, receipt },
      { type: 'choose', files: [file(2)] },
      planned(2),
    )
    expect(receiptsOf(first)).toEqual([receipt])
    expect(receiptsOf(nextImport(first, { type: 'leave' }))).toEqual([receipt])
    const done = [{ type: 'commit' } as const, { type: 'committed', id: 2, receipt: later } as const].reduce(
      nextImport,
      first,
    )
    expect(receiptsOf(done)).toEqual([later])
    expect(nextImport(done, { type: 'leave' })).toEqual({ ...NO_IMPORT, receipts: [later] })
  })

  test('is at work on a file only while that is read or written', () => {
    const reading = stateAfter({ type: 'choose', files: [file(1)] })
    const tried = nextImport(reading, planned(1))
    const writing = nextImport(tried, { type: 'commit' })
    const done = nextImport(writing, { type: 'committed', id: 1, receipt })
    expect([NO_IMPORT, reading, tried, writing, done].map(({ batch }) => fileAtWork(batch))).toEqual([
      null,
      '1.csv',
      null,
      '1.csv',
      null,
    ])
  })

  test('ignores the answer to a trial that is no longer asked', () => {
    const other = { ...options, complete: true }
    const replanned = stateAfter({ type: 'choose', files: [file(1)] }, planned(1), { type: 'replan', options: other })
    expect(nextImport(replanned, planned(1))).toBe(replanned)
    const answered = nextImport(replanned, { type: 'planned', id: 1, options: other, plan: plan() })
    expect(openStage(answered)?.status).toBe('planned')
    const later = stateAfter({ type: 'choose', files: [file(1)] }, { type: 'choose', files: [file(2)] })
    expect(nextImport(later, planned(1))).toBe(later)
    expect(nextImport(later, { type: 'failed', id: 1, failure: { code: 'internal', details: {} } })).toBe(later)
  })

  test('writes nothing that has no plan, and changes nothing while it writes', () => {
    const blocked = stateAfter(
      { type: 'choose', files: [file(1)] },
      { type: 'planned', id: 1, options, plan: plan({ plan: null }) },
    )
    expect(nextImport(blocked, { type: 'commit' })).toBe(blocked)
    const writing = stateAfter({ type: 'choose', files: [file(1)] }, planned(1), { type: 'commit' })
    expect(nextImport(writing, { type: 'replan', options })).toBe(writing)
  })

  test('keeps its last trial when it fails, and can run it again', () => {
    const failed = stateAfter(
      { type: 'choose', files: [file(1)] },
      planned(1),
      { type: 'commit' },
      {
        type: 'failed',
        id: 1,
        failure: { code: 'plan-out-of-date', details: {} },
      },
    )
    expect(openStage(failed)).toMatchObject({ status: 'failed', plan: { plan: 'p' } })
    expect(openStage(nextImport(failed, { type: 'replan', options }))?.status).toBe('reading')
  })
})

const PROFILE: TableProfile = {
  sheet: null,
  delimiter: ';',
  lines: [],
  header: 1,
  rows: 0,
  columns: [],
  candidates: [],
}

/** A trial of known rows in a folder of another as-of day. */
function planAt(asOfBefore: string, asOf: string): ImportPlan {
  const known = plan({ new: 0, unchanged: 1, asOfBefore })
  return { ...known, understanding: { ...known.understanding, asOf } }
}

describe('the verdict on a trial', () => {
  const problems = (...codes: readonly ProblemCode[]) => codes.map((code) => problemOf(code, { file: 'f' }, null, {}))

  const columnMissing = problemOf('column-missing', { file: 'f' }, null, { fields: ['amount'] })

  test.each([
    [plan(), { kind: 'ready', rows: 1 }],
    [plan({ new: 0, unchanged: 1 }), { kind: 'known' }],
    [planAt('2023-01-31', '2023-02-28'), { kind: 'advance', day: '2023-02-28' }],
    [planAt('2023-02-28', '2023-02-28'), { kind: 'known' }],
    [
      plan({ plan: null, rejected: 2, problems: problems('day-invalid', 'key-duplicate') }),
      { kind: 'problems', count: 2 },
    ],
    [plan({ plan: null, problems: problems('question-as-of-day', 'total-differs') }), { kind: 'questions', count: 1 }],
    [plan({ plan: null, rejected: 2, problems: problems('day-invalid') }), { kind: 'rejects', count: 2 }],
    [
      plan({ plan: null, rejected: 2, dataset: 'categories', problems: problems('number-invalid') }),
      { kind: 'problems', count: 1 },
    ],
    [plan({ plan: null, problems: problems('header-missing') }), { kind: 'problems', count: 1 }],
    [plan({ plan: null, profile: PROFILE, problems: problems('header-missing') }), { kind: 'choice' }],
    [plan({ plan: null, profile: PROFILE, problems: [columnMissing] }), { kind: 'choice' }],
    [
      plan({ plan: null, profile: PROFILE, problems: [columnMissing, ...problems('file-empty')] }),
      { kind: 'problems', count: 2 },
    ],
  ])('case %#', (given, verdict) => {
    expect(verdictOf(given)).toEqual(verdict)
  })
})

test('a row that is rejected only beside the other rows is one of the rejected rows', () => {
  const row = (line: number) => ({ line, raw: [], read: [], isRejected: line === 4 })
  const at = (code: ProblemCode, line: number) => problemOf(code, { file: 'f', line }, null, {})
  const given = plan({ plan: null, rejected: 2, problems: [at('key-duplicate', 3), at('day-invalid', 4)] })
  expect([2, 3, 4].filter((line) => isRowRejected(row(line), given))).toEqual([3, 4])
})

test('a row that was a column is rejected for what stands in that column, whatever the line', () => {
  const row = (column: string) => ({ line: 3, column, raw: [], read: [], isRejected: false })
  const place = { file: 'f', line: 4, column: '2022' }
  const problems = [{ code: 'number-invalid' as const, place, raw: 'x', details: {} }]
  const given = plan({ plan: null, rejected: 1, problems })
  expect(['2021', '2022'].filter((column) => isRowRejected(row(column), given))).toEqual(['2022'])
})

test('rows that all stand in the folder are known, though a question keeps them from being written', () => {
  expect(isKnown(plan({ plan: null, new: 0, unchanged: 10, read: 10 }))).toBe(true)
  expect(isKnown(plan({ plan: null, new: 0, unchanged: 10, read: 12 }))).toBe(false)
  expect(isKnown(plan({ new: 0, unchanged: 10, read: 12, addedUp: 2 }))).toBe(true)
  expect(isKnown(plan({ plan: null, new: 0, unchanged: 0, read: 0 }))).toBe(false)
})

test('a choice for a column keeps what was chosen for it and for others', () => {
  const first = withColumn(withMapping(options, { delimiter: ';' }), 'A', { field: 'value', number: 'comma' })
  const second = withColumn(withColumn(first, 'B', { field: 'from', dates: 'dmy' }), 'A', { field: 'amount' })
  expect(second.mapping).toEqual({
    delimiter: ';',
    columns: { A: { field: 'amount', number: 'comma' }, B: { field: 'from', dates: 'dmy' } },
  })
})

test('what is wrong on one of several sheets is not wrong with the row on the same line of another', () => {
  const wrong = problemOf('day-invalid', { file: 'f', sheet: 'Mai', line: 3 }, 'x', {})
  const row = { line: 3, raw: [], read: [], isRejected: false }
  expect([{ ...row, sheet: 'Mai' }, { ...row, sheet: 'Juin' }, row].map((each) => isOfRow(wrong, each))).toEqual([
    true,
    false,
    true,
  ])
})
