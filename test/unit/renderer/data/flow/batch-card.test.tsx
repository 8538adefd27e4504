import { beforeAll, expect, test } from 'vitest'
import { BatchCard } from '../../../../../renderer/data/flow/batch-card.tsx'
import type { ImportStage } from '../../../../../renderer/data/work/import-stage.ts'
import { NO_IMPORT } from '../../../../../renderer/data/work/import-state.ts'
import type { Import } from '../../../../../renderer/data/work/use-import.ts'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { DEFAULT_IMPORT_OPTIONS, type ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import type { ProblemCode } from '../../../../../shared/domain/import/problem-code.ts'
import { stillPage, stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const still = { language: 'en' } as const
const options = DEFAULT_IMPORT_OPTIONS
const fileOf = (id: number) => ({ id, file: { name: `${id}.csv`, size: 1 } })

function planOf(rows: number, code?: ProblemCode): ImportPlan {
  const problems = code === undefined ? [] : [{ code, place: { file: 'f' }, raw: null, details: {} }]
  const counts = { read: rows, new: rows, changed: 0, unchanged: 0, removed: 0, rejected: 0, addedUp: 0 }
  const plan = code === undefined ? 'p' : null
  const understanding = { asOf: null }
  return { plan, dataset: 'years', understanding, problems, problemCount: problems.length, ...counts } as never
}

const planned = (id: number, plan: ImportPlan): ImportStage => ({ status: 'planned', file: fileOf(id), options, plan })
const done = (id: number): ImportStage => ({
  status: 'done',
  file: fileOf(id),
  options,
  receipt: { snapshot: 40 + id, plan: planOf(1) },
})

function card(...batch: readonly ImportStage[]) {
  const work: Import = {
    state: { ...NO_IMPORT, batch },
    progress: null,
    backup: null,
    choose: () => undefined,
    replan: () => undefined,
    commit: () => undefined,
    commitReady: () => undefined,
    cancel: () => undefined,
    open: () => undefined,
    leaveOut: () => undefined,
    leave: () => undefined,
    token: () => null,
  }
  return <BatchCard work={work} />
}

test('a list of files tells of each whether it is ready, asks something or is refused, and why', () => {
  const words = stillWords(
    card(
      planned(1, planOf(731)),
      planned(2, planOf(0, 'question-as-of-day')),
      planned(3, planOf(0, 'file-pdf')),
      done(4),
    ),
    still,
  )
  expect(words).toContain('4 files')
  expect(words).toContain('Ready: 1. To be looked at: 2. Left out: 0. Imported: 1.')
  expect(words).toMatch(/1\.csv Incidents by year Ready .*731/)
  expect(words).toMatch(/2\.csv .*Blocked: one question to answer .*day/)
  expect(words).toMatch(/3\.csv .*Blocked: one problem to solve The file is a PDF/)
  expect(words).toMatch(/4\.csv .*Import no\. 44/)
  expect(words).toContain('Import the file that is ready')
})

test('what a trial counts before its question is answered is not shown', () => {
  expect(stillWords(card(planned(1, planOf(731, 'question-as-of-day')), done(2)), still)).not.toContain('731')
})

test('while files are written they can be cancelled, but none opened or left out', () => {
  const waiting: ImportStage = { status: 'waiting', file: fileOf(2), options, plan: planOf(1), goal: 'receipt' }
  const page = card(done(1), { status: 'writing', file: fileOf(3), options, plan: planOf(1) }, waiting)
  expect(stillWords(page, still)).toContain('Imported: 1. Still to be imported: 2.')
  const buttons = stillPage(page, still).match(/<button[^>]*>/g) ?? []
  expect(buttons.filter((button) => !button.includes('disabled'))).toHaveLength(1)
  expect(stillWords(page, still)).toContain('Cancel')
  expect(stillWords(page, still)).not.toContain('Finish')
})

test('what is ready tells which columns are left out and how much else is worth knowing, without a green tick', () => {
  const note = (code: ProblemCode, details: object = {}) => ({ code, place: { file: 'f' }, raw: null, details })
  const problems = [
    note('note-column-ignored', { values: ['Extra'], count: 1 }),
    note('note-formulas', { count: 2, values: [] }),
  ]
  const noted = { ...planOf(3), problems, problemCount: 2 } as unknown as ImportPlan
  const page = card(planned(1, noted), planned(2, planOf(3)))
  expect(stillWords(page, still)).toMatch(/1\.csv .*Ready .*Extra.* 1 remark .*2\.csv .*Ready/)
  expect([...stillPage(page, still).matchAll(/data-tone="(\w+)"/g)].map(([, tone]) => tone)).toEqual(['noted', 'ok'])
})

test('a long name of a file breaks its line between its words', () => {
  const file = { id: 1, file: { name: 'uitgaven_van_2022-b.csv', size: 1 } }
  const page = stillPage(card({ status: 'planned', file, options, plan: planOf(1) }, done(2)), still)
  expect(page).toContain('uitgaven_<wbr/>van_<wbr/>2022-<wbr/>b.csv')
})
