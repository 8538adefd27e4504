import type { ImportOptions } from '../../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { FIXMYSTREET } from '../../../../shared/domain/vocabulary/register.ts'
import { createRecordCoverages } from '../../queries/record-coverage.ts'
import type { Database } from '../../store/database.ts'
import type { Difference } from '../../store/staging/staging.ts'
import type { ProblemList } from '../check/problem-list.ts'
import type { Column } from '../head/columns.ts'
import { headerEvidence } from '../head/header-fields.ts'
import type { ReadFile } from '../reading/read-import.ts'
import { addTableProblem } from './gather-problems.ts'

/** The columns by whose headers the back office, the public API and our own files are known. */
const FORM: readonly string[] = ['reference', 'created']

/**
 * Asks of which register records are whose number or day stands under a header that only a person knows: such a file may be
 * of anybody, as may one that has a column of registers, or one of other kinds whose day is called as any service may call
 * it: `Numéro;Date de création`. One of FixMyStreet's form is of it, and so are records that were made up. A register that was
 * given for anything but records is told.
 */
export function askRegister(
  file: string,
  read: ReadFile,
  { database, options: { mapping } }: { readonly database: Database; readonly options: ImportOptions },
  problems: ProblemList,
): void {
  const { layout, rows } = read
  if (mapping.register !== undefined && layout.dataset !== 'incidents')
    addTableProblem(file, read, 'note-register-unused', problems, { raw: mapping.register, details: {} })
  if (layout.dataset !== 'incidents' || mapping.register !== undefined || rows.isSynthetic) return
  const named = layout.columns.filter(({ field }) => field !== null && FORM.includes(field.name))
  const isOfForm = named.every((column) => !isChosenAlone(column, mapping)) && !layout.columns.some(tellsRegister)
  if (isOfForm && (named.some(isOfBackOffice) || !isOfOtherKinds(rows))) return
  addQuestion(file, read, database, problems, {})
}

/** So few records may have had their day corrected. */
const MOST_CORRECTED = 1

/**
 * Asks of which register records are that have the numbers of stored ones, most of which were reported on other days: the day
 * of a report does not change. An export of the back office, which alone tells the last action, is of FixMyStreet: there it
 * is noted. `compared` is what the file would change.
 */
export function askRegisterOfNumbers(
  file: string,
  read: ReadFile,
  { database, options: { mapping } }: { readonly database: Database; readonly options: ImportOptions },
  { changed, unchanged }: Pick<Difference, 'changed' | 'unchanged'>,
  problems: ProblemList,
): void {
  const { layout, rows } = read
  if (layout.dataset !== 'incidents' || rows.isSynthetic || mapping.register !== undefined) return
  if (changed <= MOST_CORRECTED) return
  if (problems.errorCodes().has('question-register')) return
  const moved = Number(database.prepare(MOVED).pluck().get())
  if (moved <= MOST_CORRECTED || moved * 2 <= changed + unchanged) return
  if (layout.columns.some(({ field }) => field?.name === 'lastAction')) problems.note('note-days-moved', '', moved)
  else addQuestion(file, read, database, problems, { rule: 'numbers', count: moved })
}

const MOVED = `
  SELECT count(*) FROM temp.change JOIN staged_row s ON s.id = change.staged JOIN incident c ON c.id = change.superseded
  WHERE c.created IS NOT s.created`

function addQuestion(
  file: string,
  read: ReadFile,
  database: Database,
  problems: ProblemList,
  details: Omit<ProblemDetails['question-register'], 'registers'>,
): void {
  const known = createRecordCoverages(database)
    .of(null)
    .map(({ register }) => register)
  const registers = known.includes(FIXMYSTREET) ? known : [...known, FIXMYSTREET]
  addTableProblem(file, read, 'question-register', problems, {
    line: read.layout.writtenLine,
    details: { registers, ...details },
  })
}

/** What our own export of a folder with several registers calls the column that names them. */
const REGISTER_HEADERS: ReadonlySet<string> = new Set(['registre', 'register'])

function tellsRegister({ header, field }: Column): boolean {
  return field === null && REGISTER_HEADERS.has(normaliseText(header))
}

/** What the back office, the public API and our own files call the day of a report; others call it as any register may. */
const DAYS_OF_FORM: ReadonlySet<string> = new Set([
  ...['signale le', 'aangemaakt op', 'reported on'],
  ...['creationdate', 'createddate'],
])

function isOfBackOffice({ header }: Column): boolean {
  return DAYS_OF_FORM.has(normaliseText(header).replace(/ ?:$/, ''))
}

/** True where records have a kind, and none of them one that is known. */
function isOfOtherKinds({ read, tally }: ReadFile['rows']): boolean {
  const rowsWith = (searched: ProblemCode): number => tally.notes.find(({ code }) => code === searched)?.rows ?? 0
  const unknown = rowsWith('note-category-unclassified')
  return unknown > 0 && unknown + rowsWith('note-category-missing') === read
}

/** True for a field that a person chose, and that the header by itself would not tell. */
function isChosenAlone({ header, field }: Column, mapping: Mapping): boolean {
  return headerEvidence(header, field, mapping)?.by === 'person' && headerEvidence(header, field, {})?.by !== 'header'
}
