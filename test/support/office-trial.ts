import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from '../../shared/domain/import/import-plan.ts'
import { severityOf } from '../../shared/domain/import/problem-code.ts'
import {
  type FileAnswer,
  type FileQuestion,
  isChosen,
  isQuestion,
  withAnswer,
} from '../../shared/domain/import/question-answers.ts'
import { answersTo } from '../../shared/i18n/file-questions.ts'
import type { Folder } from './folder.ts'
import { expectClosed } from './line-account.ts'
import type { OfficeTable } from './office-table.ts'
import type { TextStyle } from './office-text.ts'
import { stagedRows } from './staged-truth.ts'

/** What became of a table that was offered: `wrong` where it would be imported and says other things than it does. */
export type Trial =
  | { readonly kind: 'read' | 'asked'; readonly codes: readonly string[] }
  | { readonly kind: 'refused'; readonly codes: readonly string[] }
  | { readonly kind: 'wrong'; readonly codes: readonly string[]; readonly staged: readonly string[] }

/** So many rounds of questions are answered. */
const MOST_ROUNDS = 5

/** Plans a file and answers what it asks as somebody does who knows the table. */
export async function tryTable(
  folder: Folder,
  table: OfficeTable,
  {
    content,
    name,
    style,
  }: {
    readonly content: Buffer
    readonly name: string
    readonly style: Pick<TextStyle, 'decimal' | 'encoding' | 'days'>
  },
): Promise<Trial> {
  let options: ImportOptions = { ...DEFAULT_IMPORT_OPTIONS, ...table.options }
  const codes: string[] = []
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const prepared = await folder.plan(content, options, name)
    const { plan } = prepared
    if (plan.plan !== null) {
      expectClosed(plan, prepared.path)
      const staged = stagedRows(folder, prepared)
      const isRight = table.truth !== null && sorted(staged) === sorted(table.truth)
      if (!isRight) return { kind: 'wrong', codes: [...codes, ...plan.problems.map(({ code }) => code)], staged }
      return { kind: codes.length === 0 ? 'read' : 'asked', codes }
    }
    const errors = plan.problems.filter(({ code }) => severityOf(code) === 'error')
    if (errors.length > 0) return { kind: 'refused', codes: [...codes, ...errors.map(({ code }) => code)] }
    const questions = plan.problems.filter(isQuestion)
    codes.push(...questions.map(({ code }) => code))
    const answers = questions.flatMap((question) => {
      const found = answersTo(question, plan.understanding).find((answer) => isTrue(answer, question, table, style))
      return found !== undefined && isChosen(found) ? [found] : []
    })
    if (answers.length === 0) return { kind: 'asked', codes }
    for (const answer of answers) options = withAnswer(options, answer)
  }
  return { kind: 'asked', codes }
}

function sorted(rows: readonly string[]): string {
  return rows.toSorted().join('\n')
}

/** True for the answer that the table bears out. */
function isTrue(
  answer: FileAnswer,
  { code, raw, place }: FileQuestion,
  { headerLine, ownNames, hasSecondTable }: OfficeTable,
  { decimal, encoding, days }: Pick<TextStyle, 'decimal' | 'encoding' | 'days'>,
): boolean {
  if (answer.kind !== 'mapping') return false
  const { columns = {}, choices = {}, header } = answer.mapping
  switch (code) {
    case 'question-number':
      return Object.values(columns).some(({ number }) => number === (decimal === ',' ? 'comma' : 'point'))
    case 'question-date':
      return Object.values(columns).some(({ dates }) => dates === (days === 'm/d/y' ? 'mdy' : 'dmy'))
    case 'question-name':
      return Object.values(choices).some((names) => raw !== null && names[raw] === raw && ownNames.has(raw))
    case 'question-encoding':
      return answer.mapping.encoding === (encoding === 'win1252' ? 'windows-1252' : 'utf-8')
    case 'question-table':
      return hasSecondTable && header === headerLine
    case 'question-unread-amount':
    case 'question-amount-code':
      return columns[place.column ?? '']?.field === ''
    default:
      return false
  }
}
