import { sectionOf, TABLE_NAMES } from '../domain/report/sections/report-sections.ts'
import { type Cell, readCrossedColumn } from '../domain/report/tables/table.ts'
import type { ValueDifference } from '../domain/report/verification/verification.ts'
import { type Verdict, type Verification, verdictOf } from '../domain/report/verification/verification.ts'
import { type Format, instantWords } from './format.ts'
import { labelOf } from './label.ts'
import { signerWords } from './signer-words.ts'
import type { Translator } from './translator.ts'

/** More differences are counted: the document that a program reads has all. */
const MOST_DIFFERENCES = 20
/** In characters: a longer value is cut. A hash of 64 digits is not. */
const LONGEST_VALUE = 80

/** What the check of a file found, in sentences. */
export interface VerificationWords {
  /** The file, its tables and its pages, and why no more is said of them. */
  readonly found: readonly string[]
  readonly differences: readonly string[]
  readonly signatures: readonly string[]
}

/** The one word for an answer as a person reads it: equal tables must not alarm where the pages alone were not compared. */
export function verdictWord(answer: Verification): Verdict | 'tables-equal' {
  return answer.reason === 'pages-not-compared' ? 'tables-equal' : verdictOf(answer)
}

/** Puts into words what the check of a file found. */
export function verificationWords(answer: Verification, t: Translator, format: Format): VerificationWords {
  // Each entry of a journal names the one before: where two part, all that follow differ.
  const entries = answer.differences.map(entryOf).filter((sequence) => sequence !== null)
  const parting = entries.length === 0 ? null : Math.min(...entries)
  const others = answer.differences.filter((each) => entryOf(each) === null)
  const left = others.length - MOST_DIFFERENCES
  return {
    found: foundWords(answer, t, format),
    differences: [
      ...(parting === null ? [] : [t('proof.difference-journal', { sequence: format.count(parting) })]),
      ...others.slice(0, MOST_DIFFERENCES).map((each) => differenceWords(each, t, format)),
      ...(left > 0 ? [t('proof.more-differences', { count: left, figure: format.count(left) })] : []),
    ],
    signatures: signatureWords(answer, t, format),
  }
}

function foundWords(answer: Verification, t: Translator, format: Format): readonly string[] {
  const { integrity, data, pages, reason, undoneOn } = answer
  const day = undoneOn === undefined ? '?' : format.longDay(undoneOn)
  const why = reason === undefined ? [] : [t(`proof.reason-${reason}`, { day })]
  // Of what never was a report there is no more to say.
  if (reason === 'not-a-report') return why
  const compared = integrity === 'damaged' ? [] : [t(`proof.data-${data}`), t(`proof.pages-${pages}`)]
  return [t(`proof.integrity-${integrity}`), ...compared, ...why]
}

/** The number of a printed entry of the journal that differs. */
function entryOf({ table, key }: ValueDifference): number | null {
  const [sequence] = table === 'journal' ? (key ?? []) : []
  return typeof sequence === 'number' ? sequence : null
}

function signatureWords({ integrity, signatures }: Verification, t: Translator, format: Format): readonly string[] {
  if (signatures.length === 0) return integrity === 'whole' ? [t('proof.signature-none')] : []
  const each = signatures.flatMap(({ state, subject, at, remark }) => [
    t(`proof.signature-${state}`, {
      subject: signerWords(subject, t),
      at: at === null ? '?' : instantWords(at, format),
    }),
    ...(remark === null ? [] : [t(`proof.remark-${remark}`)]),
  ])
  return [...each, t('proof.signature-limit')]
}

function differenceWords(difference: ValueDifference, t: Translator, format: Format): string {
  const { page, table, key, printed, now } = difference
  const values = { printed: cellWords(printed, t), now: cellWords(now, t) }
  if (page !== undefined) return t('proof.difference-page', { page, ...values })
  if (table === undefined && key === undefined) return t('proof.difference-file', values)
  return t('proof.difference-value', { place: placeWords(difference, t, format), ...values })
}

/** Table, row and column in words; what a later or a forged file calls otherwise stays as it is. */
function placeWords({ table, key = [], column }: ValueDifference, t: Translator, format: Format): string {
  const name = TABLE_NAMES.find((known) => known === table)
  const dimensions = name === undefined ? [] : sectionOf(name).by
  const [dimension] = dimensions.length === 1 ? dimensions : []
  const row = key.map((code, place) =>
    place === 0 && dimension !== undefined && typeof code === 'string'
      ? cellWords(labelOf(dimension, code, t, format), t)
      : cellWords(code, t),
  )
  const said = [name === undefined ? table : t(`report.section-${name}`), ...row, columnWords(column, t, format)]
  return said.filter((part) => part !== undefined).join(' · ')
}

function columnWords(column: string | undefined, t: Translator, format: Format): string | undefined {
  const crossed = readCrossedColumn(column ?? '')
  if (crossed !== null) return labelOf(crossed.dimension, crossed.code, t, format)
  const key = column === 'total' ? 'common.total' : `columns.${column}`
  return t.has(key) ? t(key) : column
}

/** A cell as the attached tables write it: all its digits, since the last may be what differs. */
function cellWords(cell: Cell, t: Translator): string {
  const text = String(cell ?? '–')
  if (typeof cell === 'number') return t.language === 'en' ? text : text.replace('.', ',')
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
}
