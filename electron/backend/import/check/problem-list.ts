import type { ImportPlan } from '../../../../shared/domain/import/import-plan.ts'
import { type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import { isRowError, type ProblemCode, severityOf } from '../../../../shared/domain/import/problem-code.ts'
import { hasPersonalText } from '../../../../shared/domain/reading/personal-text.ts'
import { detach } from '../../platform/detach.ts'
import { askedNames, isNameNote, NAME_NOTES } from './asked-names.ts'

/** So many problems of rows are listed with their place, and all that concern the file; all of them are counted. */
export const MOST_LISTED = 200
/** So many problems of rows can be listed: more than a spreadsheet has lines to show them. */
const MOST_SHOWN = 1_000_000
/** So many different values are named in a note; one more shows that there are others. */
export const MOST_VALUES = 8

/** Stands for values beyond those named, and for one in which a person is named: notes are stored longer than it may be. */
const NOT_SHOWN = '…'

/** One kind of note: how many rows it concerns, and some of the values; of names that are not known, how many rows have each. */
interface Note {
  readonly code: ProblemCode
  readonly rows: number
  readonly values: readonly string[]
  readonly names?: ReadonlyMap<string, number>
}

/** What was wrong with rows beyond the listed problems, and the notes on them. */
export interface ProblemTally {
  readonly count: number
  readonly codes: readonly ProblemCode[]
  readonly notes: readonly Note[]
}

/** Problems of rows as they are found, all of them counted; notes are gathered by code. */
export interface RowProblems {
  add(problem: Problem): void
  /** Counts one more row that a note concerns. */
  readonly note: (code: ProblemCode, value: string) => void
  /** The problems since the last call. */
  take(): readonly Problem[]
  finish(): ProblemTally
}

export function createProblemTally(): RowProblems {
  let fresh: Problem[] = []
  let count = 0
  const codes = new Set<ProblemCode>()
  const notes = createNotes()
  return {
    add(problem) {
      count += 1
      codes.add(problem.code)
      if (count <= MOST_SHOWN) fresh.push({ ...problem, raw: problem.raw === null ? null : detach(problem.raw) })
    },
    note: (code, value) => notes.add(code, hasPersonalText(value) ? NOT_SHOWN : value, 1),
    take() {
      const taken = fresh
      fresh = []
      return taken
    },
    finish: () => ({ count, codes: [...codes], notes: notes.all() }),
  }
}

/** All problems of one file: errors one by one, in order, notes at the end. */
export interface ProblemList {
  add(problem: Problem): void
  note(code: ProblemCode, value: string, rows?: number): void
  /** Counts what is no longer there to be added, with its notes. `listed` of it were added. */
  addTally(tally: ProblemTally, listed: number): void
  /** Those of a code, `null` where not all problems are listed. */
  readonly ofCode: (code: ProblemCode) => readonly Problem[] | null
  /** The codes of all errors and questions, also of those that are not listed. */
  readonly errorCodes: () => ReadonlySet<ProblemCode>
  finish(): Pick<ImportPlan, 'problems' | 'problemCount' | 'names'>
}

export function createProblemList(file: string): ProblemList {
  const listed: Problem[] = []
  const notes = createNotes()
  let count = 0
  let listedOfRows = 0
  const errorCodes = new Set<ProblemCode>()
  return {
    add(problem) {
      count += 1
      if (severityOf(problem.code) !== 'note') errorCodes.add(problem.code)
      const isOfRow = isRowError(problem.code)
      if (isOfRow) listedOfRows += 1
      if (!isOfRow || listedOfRows <= MOST_LISTED) listed.push(problem)
    },
    note: (code, value, rows = 1) => notes.add(code, value, rows),
    addTally(tally, listedOfIt) {
      count += tally.count - listedOfIt
      for (const code of tally.codes) errorCodes.add(code)
      for (const note of tally.notes) notes.addAll(note)
    },
    ofCode: (code) => (count > listed.length ? null : listed.filter((problem) => problem.code === code)),
    errorCodes: () => errorCodes,
    finish() {
      const all = notes.all()
      const gathered = all.flatMap((note) => notesOf(note, file))
      return {
        problems: [...listed, ...gathered],
        problemCount: count + gathered.length,
        names: askedNames(listed, all),
      }
    },
  }
}

/** A gathered note; of names that are not known, what is written almost like each of them follows. */
function notesOf({ code, rows, values: all }: Note, file: string): readonly Problem[] {
  const named = all.slice(0, MOST_VALUES)
  const values = [...named, ...(all.length > named.length ? [NOT_SHOWN] : [])].filter((value) => value !== '')
  const details = { count: rows, values }
  const ofNames = NAME_NOTES.find((each) => each.code === code)
  if (ofNames === undefined || ofNames.near === null) return [problemOf(code, { file }, null, details)]
  const { near, field, propose } = ofNames
  const proposals = named.filter((name) => name !== NOT_SHOWN).map((name) => ({ name, codes: propose(name) }))
  const others = proposals.flatMap(({ name, codes }) => (codes.length === 0 ? [name] : []))
  const nearest = proposals.flatMap(({ name, codes: [first, ...further] }): readonly Problem[] => {
    if (first === undefined) return []
    const proposal = { field, proposed: [first, ...further], ...proposalIn(field, first) }
    return [problemOf(near, { file }, name, proposal)]
  })
  return [problemOf(ofNames.code, { file }, null, { ...details, field, names: others }), ...nearest]
}

function proposalIn(field: 'category' | 'municipality', code: string) {
  return field === 'category' ? { proposedCategory: code } : { proposedMunicipality: code }
}

function createNotes() {
  const notes = new Map<
    ProblemCode,
    { rows: number; readonly values: Set<string>; readonly names: ReturnType<typeof createNameTally> }
  >()
  const addAll = ({
    code,
    values,
    rows,
    names = [],
  }: Omit<Note, 'names'> & { names?: Iterable<readonly [string, number]> }): void => {
    const found = notes.get(code) ?? { rows: 0, values: new Set<string>(), names: createNameTally() }
    found.rows += rows
    for (const value of values)
      if (found.values.size <= MOST_VALUES && !found.values.has(value)) found.values.add(detach(value))
    for (const [name, count] of names) found.names.add(name, count)
    notes.set(code, found)
  }
  return {
    addAll,
    add: (code: ProblemCode, value: string, rows: number): void =>
      addAll({ code, values: [value], rows, ...(isNameNote(code) ? { names: [[value, rows]] } : {}) }),
    all: (): readonly Note[] =>
      [...notes].map(([code, { rows, values, names }]) => ({
        code,
        rows,
        values: [...values],
        ...(isNameNote(code) ? { names: names.counts } : {}),
      })),
  }
}

/** The first problem of each cell: the others follow from it. */
export function onePerCell(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length < 2) return problems
  return [...Map.groupBy(problems, ({ place }) => `${place.line} ${place.column}`).values()].flatMap(
    ([first]) => first ?? [],
  )
}

/** So many names are counted: a column with more of them holds something else. */
const MOST_COUNTED = 1000

/** How many rows have each name. */
export function createNameTally() {
  const counts = new Map<string, number>()
  return {
    add(name: string, rows: number): void {
      const known = counts.get(name)
      if (known !== undefined) counts.set(name, known + rows)
      else if (counts.size < MOST_COUNTED) counts.set(detach(name), rows)
    },
    counts,
  }
}
