import { randomUUID } from 'node:crypto'
import { AppError } from '../../../../shared/contract/error.ts'
import { type Day, dayFromNumber, dayNumber } from '../../../../shared/domain/calendar/day.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { PullPlan, PullQuestion } from '../../../../shared/domain/import/pull.ts'
import type { Warehouse } from '../../../../shared/domain/warehouse/warehouse.ts'
import { createProblemList } from '../../import/check/problem-list.ts'
import { PERSONAL_TEXT } from '../../import/row/coded-text.ts'
import { expectAllowed } from '../../platform/policy.ts'
import { categoryMappings } from '../../store/category-mappings.ts'
import { cellsHash, type StoredCells } from '../../store/cells/cell-parts.ts'
import { cellPulls, cellRun } from '../../store/cells/cell-pulls.ts'
import { registerNumbers, registerSources } from '../../store/cells/cell-registers.ts'
import type { Database } from '../../store/database.ts'
import { createDictionary, type DictionaryEntry, readDictionary } from '../../store/dictionary.ts'
import { countedFrom, folderKind } from '../../store/folder-kind.ts'
import { fingerprint, type JournalHead, readingHead } from '../../store/journal.ts'
import type { PulledCells } from '../cells/pulled-cells.ts'
import { type CodedTuples, codeTuples } from '../codes/code-tuples.ts'
import { asOfPull, expectMonths, expectObserved, expectReach } from './expect-days.ts'
import { createCellGatherer } from './gather-cells.ts'
import { presentCells } from './present-cells.ts'

/** A dry run with all that its commit needs. */
export interface PreparedPull {
  readonly plan: PullPlan
  readonly question: PullQuestion
  readonly register: string
  readonly cells: StoredCells
  /** The codes that the cells are the first to have. */
  readonly dictionary: readonly DictionaryEntry[]
  readonly sha256: string
  readonly query: string
  readonly isSynthetic: boolean
  readonly names: NonNullable<Mapping['choices']>
  readonly head: JournalHead
}

export interface PullContext {
  readonly database: Database
  /** The day of the pull in Brussels. */
  readonly today: Day
  /** What names stand for that were mapped, as of files. */
  readonly names?: Mapping['choices']
  /** The cells and the bytes received so far. */
  readonly onProgress: (cells: number, bytes: number) => void
}

/** Fails where a folder takes no such pull, whatever the servers would answer. */
export function expectPullable(database: Database, question: PullQuestion): void {
  if (countedFrom(database) === 'records') throw new AppError('folder-has-records')
  const pulls = cellPulls(database)
  const other = pulls.find(({ grain }) => grain !== question.grain)
  if (other !== undefined) throw new AppError('other-grain', { source: other.warehouse })
  expectMonths(question, categoryMappings(database))
  expectReach(question, cellRun(pulls.filter(({ warehouse }) => warehouse === question.source)))
}

/** Receives the cells of a warehouse and works out exactly what keeping them would do. Writes nothing. */
export async function planPull(
  warehouse: Pick<Warehouse, 'name' | 'register' | 'columns'>,
  question: PullQuestion,
  pulled: PulledCells,
  { database, today, names = {}, onProgress }: PullContext,
): Promise<PreparedPull> {
  const head = readingHead(database)
  expectPullable(database, question)
  const { control, moment, query } = pulled
  const { name } = warehouse
  expectObserved(name, control, today)
  const isSynthetic = expectKind(database, name, control)
  const entries = readDictionary(database)
  const dictionary = createDictionary(entries)
  const { columns, words } = pulled
  const categories = categoryMappings(database)
  const coded = codeTuples({ warehouse, columns, words, dictionary, categories, names, today })
  const first = firstDay(control.from, question)
  const gatherer = createCellGatherer(coded, { source: name, first, last: control.to ?? -1 })
  for await (const batch of pulled.batches) {
    gatherer.add(batch)
    onProgress(gatherer.count(), pulled.bytes())
  }
  const codes = new Map([...entries, ...dictionary.added].map(({ id, code }) => [id, code]))
  const codeOf = (number: number): string => codes.get(number) ?? ''
  const cells = gatherer.finish(codeOf)
  expectOwnRegisters(database, name, Array.from(registerNumbers(cells.tuples), codeOf))
  if (cells.incidents !== control.incidents || !areAsCounted(pulled.incidents, gatherer.incidentsOf()))
    throw new AppError('source-changed', { server: name })
  const pulls = cellPulls(database).filter((pull) => pull.warehouse === name)
  const run = cellRun(pulls)
  const asOf = asOfPull(question, control, { run, today })
  const present = presentCells(database, new Set(pulls.map(({ snapshot }) => snapshot)), cells, daysOf(question))
  const used = new Set(cells.tuples)
  return {
    plan: {
      plan: randomUUID(),
      source: name,
      grain: question.grain,
      cells: cells.count,
      moment,
      queryHash: fingerprint(query),
      query,
      incidents: cells.incidents,
      bytes: pulled.bytes(),
      from: control.from === null ? null : dayFromNumber(control.from),
      to: control.to === null ? null : dayFromNumber(control.to),
      asOf,
      replaces: present.incidents,
      isKnown: run !== null && present.isSame && dayNumber(asOf) <= run.asOf,
      control: { declared: control.incidents, computed: cells.incidents, ok: true },
      notes: notesOf(name, coded, gatherer.incidentsOf()),
    },
    question,
    register: warehouse.register,
    cells,
    dictionary: dictionary.added.filter(({ id }) => used.has(id)),
    sha256: cellsHash(cells, question.grain, codeOf),
    query,
    isSynthetic,
    names,
    head,
  }
}

/** True where the cells of each tuple of words, of all stretches of days, come to what the servers count with it. */
function areAsCounted(counted: readonly number[], came: Float64Array): boolean {
  const sums = new Float64Array(counted.length)
  for (const [place, incidents] of came.entries()) {
    const word = place % counted.length
    sums[word] = (sums[word] ?? 0) + incidents
  }
  return counted.every((incidents, word) => incidents === sums[word])
}

/** Fails with `register-taken` where incidents of another warehouse are of one of the registers: they would be added up. */
function expectOwnRegisters(database: Database, name: string, registers: readonly string[]): void {
  for (const [register, source] of registerSources(database))
    if (source !== name && registers.includes(register)) throw new AppError('register-taken', { register, source })
}

/** Real and invented incidents never share a folder. True for invented ones. */
export function expectKind(
  database: Database,
  source: string,
  { incidents, invented }: PulledCells['control'],
): boolean {
  if (invented > 0 && invented < incidents) throw new AppError('records-mixed', { source, count: invented })
  const kind = folderKind(database)
  if (kind === 'demonstration' && invented === 0) throw new AppError('folder-demonstration')
  if (kind === 'real' && invented > 0) throw new AppError('folder-real', { source })
  if (invented > 0) expectAllowed('demonstration')
  return invented > 0
}

/** The cells of a month lie on its first day, be the first incident later. */
function firstDay(from: number | null, { grain }: PullQuestion): number {
  if (from === null || grain === 'day') return from ?? 0
  return dayNumber(`${dayFromNumber(from).slice(0, 7)}-01`)
}

function daysOf({ from, to }: PullQuestion): { readonly from: number; readonly to: number } {
  return {
    from: from === null ? 0 : dayNumber(from),
    to: to === null ? Number.MAX_SAFE_INTEGER : dayNumber(to),
  }
}

/** What an import of the same incidents would note, each counted as often as it would be. */
function notesOf(source: string, { notes }: CodedTuples, incidents: Float64Array): readonly Problem[] {
  const problems = createProblemList(source)
  for (const [place, due] of notes.entries()) {
    const count = incidents[place] ?? 0
    if (count > 0) for (const [code, value] of due) problems.note(code, code === PERSONAL_TEXT ? '' : value, count)
  }
  return problems.finish().problems
}
