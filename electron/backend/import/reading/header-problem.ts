import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { hasCounts, hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import { fieldParts } from '../../../../shared/domain/dataset/year-field.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { type Place, type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import { fieldOfAmountHeader } from '../../../../shared/domain/reading/amount-header.ts'
import { creditOf, namesKindOfCredit } from '../../../../shared/domain/reading/credit-names.ts'
import { namesForeignCurrency } from '../../../../shared/domain/reading/currency.ts'
import { headerNames } from '../../../../shared/domain/reading/header-names.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import type { Column } from '../head/columns.ts'
import { isMonth } from '../head/divided-counts.ts'
import { isMarkedYear, isYearHeader } from '../head/header-fields.ts'
import type { Layout } from '../head/layout.ts'
import { amountWordOfHeader } from '../lexicon/amount-words.ts'
import { countsReports, scaleOfHeader } from '../lexicon/count-words.ts'
import { isCreditHeader, isDebitHeader } from '../lexicon/money-words.ts'
import { namesQuarter } from '../lexicon/period-words.ts'
import { foreignEvidence, unclearUnit } from '../value/amount-columns.ts'

/** Why no row of a table can be read as its header is, `null` where it is good. `header` is where that stands. */
export function headerProblem(layout: Layout, mapping: Mapping, header: Place): Problem | null {
  const problem = <Code extends ProblemCode>(
    code: Code,
    details: ProblemDetails[Code],
    raw: string | null = null,
  ): Problem => problemOf(code, header, raw, details)
  const { duplicateHeader, missingFields } = layout
  if (duplicateHeader !== null)
    return problem('header-duplicate', { header: duplicateHeader, ...besideRule(layout, duplicateHeader) })
  if (missingFields.length > 0) {
    const parts = partsOfYear(layout, mapping)
    if (parts !== null) return problem('column-missing', parts)
    const reports = reportColumn(layout, mapping)
    if (reports !== undefined)
      return problemOf('label-unknown', { ...header, column: reports.header }, reports.header, {})
    const { likely, partly, credits, sides, foreign } = unreadAmounts(layout, mapping)
    if (sides.length > 1) return problem('column-missing', { rule: 'sides', columns: names(sides) })
    if (credits.length > 0) return problem('column-missing', { rule: 'credits', columns: names(credits) })
    const kinds = kindOfCredits(layout, mapping)
    if (kinds !== undefined) return problem('column-missing', { rule: 'credit-kind', columns: [kinds.header] })
    const word = partly === undefined ? null : amountWordOfHeader(partly.header)
    if (likely.length === 0 && word !== null) return problem('counts-scaled', { rule: word }, partly?.header)
    if (likely.length > 0) return problem('question-amount', { columns: names(likely), count: likely.length })
    if (foreign !== undefined) return problem('currency-foreign', {}, foreign.header)
    const fields = missingFields.map(({ name }) => name)
    return problem('column-missing', { fields, dataset: layout.dataset, count: missingFields.length })
  }
  const [shared] = sharedFields(layout)
  if (shared !== undefined) {
    const { field, columns } = shared
    return problem('question-column', { field, columns: names(columns) })
  }
  const dividing = dividingColumn(layout, mapping)
  if (dividing !== undefined) return problem('column-divides', { column: dividing.header, rule: layout.dataset })
  const unread = unreadYear(layout, mapping)
  const scale = unread === undefined || hasMoney(layout.dataset) ? null : scaleOfHeader(unread.header)
  if (unread !== undefined && scale !== null) return problem('counts-scaled', { rule: scale }, unread.header)
  if (unread !== undefined)
    return problem('column-year-unread', {
      column: unread.header,
      ...(isMarkedYear(unread.header) ? ({ rule: 'mark' } as const) : {}),
    })
  if (!hasMoney(layout.dataset)) return null
  const foreign = foreignEvidence(layout)
  if (foreign !== null) return problem('currency-foreign', {}, foreign)
  const unclear = unclearUnit(layout, mapping)
  return unclear === null ? null : problem('question-unit', {}, unclear)
}

/** Tells two tables side by side, with an empty column between them, by the header that both have. */
function besideRule({ columns }: Layout, duplicate: string): { readonly rule?: 'beside' } {
  const [first = 0, second = 0] = columns
    .filter(({ header }) => normaliseText(header) === normaliseText(duplicate))
    .map(({ index }) => index)
  const isBeside = columns.slice(first + 1, second).some(({ header }) => header.trim() === '')
  return isBeside ? { rule: 'beside' } : {}
}

/** The column that counts reports in a table that lacks the count of incidents. */
function reportColumn({ dataset, columns, missingFields }: Layout, mapping: Mapping): Column | undefined {
  const isLacking = hasCounts(dataset) && missingFields.some(({ name }) => name === 'value')
  const unread = columns.filter(({ field, header }) => isLacking && field === null && !isChosen(header, mapping))
  return unread.find(({ header }) => countsReports(header))
}

/** The columns that may hold the amounts which a budget lacks, and one that does in another currency. */
function unreadAmounts({ dataset, columns, missingFields }: Layout, mapping: Mapping) {
  const isLacking = hasMoney(dataset) && missingFields.some(({ name }) => name === 'amount')
  const unread = columns.filter(({ field, header }) => isLacking && field === null && !isChosen(header, mapping))
  const amounts = unread.filter(({ header }) => fieldOfAmountHeader(header) !== null)
  const debit = unread.find(({ header }) => isDebitHeader(header))
  const credit = unread.find(({ header }) => isCreditHeader(header))
  const credits = amounts.filter(({ header }) => creditOf(header) !== null)
  return {
    likely: amounts.filter(({ header }) => amountWordOfHeader(header) === null),
    partly: amounts.find(({ header }) => amountWordOfHeader(header) !== null),
    /** Those of both credits, which one amount cannot be. */
    credits: new Set(credits.map(({ header }) => creditOf(header))).size > 1 ? credits : [],
    /** Those of the two sides of an account, of which one takes away. */
    sides: debit !== undefined && credit !== undefined ? [debit, credit] : [],
    foreign: unread.find(({ header }) => namesForeignCurrency(header)),
  }
}

/** The column that says which credit each amount is, in a budget that lacks a column of its kinds. */
function kindOfCredits({ dataset, columns, missingFields }: Layout, mapping: Mapping): Column | undefined {
  const isLacking = hasMoney(dataset) && missingFields.some(({ name }) => name === 'kind')
  return columns.find(
    ({ field, header }) => isLacking && field === null && !isChosen(header, mapping) && namesKindOfCredit(header),
  )
}

/** The columns of months or quarters of a budget that has no column for its amounts, the first and the last of them. */
function partsOfYear(
  { dataset, columns, missingFields }: Layout,
  mapping: Mapping,
): ProblemDetails['column-missing'] | null {
  const isLacking = hasMoney(dataset) && missingFields.some(({ name }) => name === 'amount')
  const unread = columns.filter(({ field, header }) => field === null && !isChosen(header, mapping))
  const parts = isLacking ? unread.filter(({ header }) => namesQuarter(header) || isMonth(header)) : []
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  return { rule: 'quarters', first: first.header, last: last.header }
}

function names(columns: readonly Column[]): readonly string[] {
  return columns.map(({ header }) => header)
}

/** True for a column of which a person said what it is, be it nothing. */
function isChosen(header: string, { columns = {} }: Mapping): boolean {
  return Object.hasOwn(columns, header)
}

/** The fields that several columns would fill; personal ones are dropped, however many there are. */
function sharedFields({ columns }: Layout): readonly { readonly field: string; readonly columns: readonly Column[] }[] {
  const stored = columns.filter(({ field }) => field !== null && field.type !== 'personal')
  return [...Map.groupBy(stored, ({ field }) => field?.name ?? '')]
    .map(([field, found]) => ({ field, columns: found }))
    .filter((each) => each.columns.length > 1)
}

/** A column beside those of other years whose header tells more than its year, unless a person said what it is. */
function unreadYear({ dataset, columns }: Layout, mapping: Mapping): Column | undefined {
  if (!columns.some(({ field }) => field !== null && fieldParts(field.name).year !== null)) return undefined
  return columns.find(
    ({ field, header }) => field === null && !isChosen(header, mapping) && isYearHeader(header, dataset),
  )
}

/** A column that divides figures which are stored whole, unless a person said that it is to be left out. */
function dividingColumn({ dataset, columns }: Layout, mapping: Mapping): Column | undefined {
  const dividers = new Set((DEFINITIONS[dataset].dividedBy ?? []).map(normaliseText))
  return columns.find(
    ({ field, header }) =>
      field === null && !isChosen(header, mapping) && headerNames(header).some((name) => dividers.has(name)),
  )
}
