import type { FolderState } from '../../../shared/contract/methods.ts'
import type { Day } from '../../../shared/domain/calendar/day.ts'
import { monthSpan } from '../../../shared/domain/calendar/month.ts'
import { yearSpan } from '../../../shared/domain/calendar/period.ts'
import { comparedDays, comparedSpan, SMALLEST_BASE } from '../../../shared/domain/incidents/comparison.ts'
import {
  areFewClosed,
  closedQuestion,
  isDelay,
  isDelayShown,
  shownDelays,
} from '../../../shared/domain/incidents/delay.ts'
import { type Dimension, isDated } from '../../../shared/domain/incidents/dimension.ts'
import { keptDays } from '../../../shared/domain/incidents/kept-days.ts'
import { isServiceMeasure } from '../../../shared/domain/incidents/measure.ts'
import type { Answer, AnswerRow, Question } from '../../../shared/domain/incidents/question.ts'
import { hasRegionalRoadsBreak, isByPlace } from '../../../shared/domain/incidents/regional-roads.ts'
import { absentWords, unlikeDaysNotes, unlikeDaysWords } from '../../../shared/i18n/answer-notes.ts'
import { rowLabel } from '../../../shared/i18n/label.ts'
import { measureDefinition, measureWriter } from '../../../shared/i18n/measure-words.ts'
import { totalAlone, totalLines, totalsDocument } from '../answer-totals.ts'
import { checkValues } from '../known-values.ts'
import { withLocal } from '../local-client.ts'
import { type QuestionOptions, readQuestion } from '../question-options.ts'
import { registerDocument, registerLines } from '../register-lines.ts'
import { alignColumns, EXIT, type Terminal } from '../terminal.ts'
import { queryService } from './query-service.ts'

/** Answers one question about incidents. Delays over too few closed incidents are only left out for people. */
export async function query(terminal: Terminal, measure: string, options: QuestionOptions): Promise<number> {
  if (isServiceMeasure(measure)) return await queryService(terminal, measure, options)
  const question = readQuestion(measure, options)
  const { answer, closed, closedRate, folder } = await withLocal(terminal, 'answer', async ({ client }) => {
    await checkValues(client, question)
    const isDelayTold = isDelay(question.measure) && !terminal.isJson
    return {
      answer: totalAlone(await client.call('figures.query', question)),
      closed: isDelayTold ? await client.call('figures.query', closedQuestion(question)) : null,
      closedRate: isDelayTold ? await client.call('figures.query', { ...question, measure: 'closed-rate' }) : null,
      folder: await client.call('folder.state', {}),
    }
  })
  const rows = answer.rows.map((row) => ({
    ...row,
    label: row.key.map((code, index) => answer.names?.[code] ?? labelsOf(row, answer, terminal)[index] ?? code),
  }))
  const shown = closed === null ? answer : shownDelays(answer, closed)
  const { rows: ofRows = [], columns: ofColumns = [] } = shown.totals ?? {}
  const values = [...[...shown.rows, ...ofRows, ...ofColumns].map(({ value }) => value), shown.total]
  const isWithheld = closed !== null && answer.reason === undefined && values.includes(null)
  const { register = [], names: _written, ...plain } = answer
  terminal.print({ ...plain, ...totalsDocument(answer, terminal), ...registerDocument(register), rows }, [
    ...tableLines(shown, question, terminal),
    ...totalLines(shown, terminal),
    ...(isWithheld ? [terminal.t('command.result-too-few', { smallest: SMALLEST_BASE })] : []),
    ...(isDelayShown(closed?.total ?? null) ? fewClosedLines(closedRate?.total ?? null, terminal) : []),
    ...comparisonLines(shown, question, terminal),
    ...absentWords(shown, terminal.t, terminal.format).map((words) => `${words}.`),
    ...placeLines(shown, question, terminal),
    ...emptyLines(shown, question, terminal),
    ...conditionLines(shown, folder, terminal),
  ])
  return EXIT.done
}

function labelsOf({ key }: AnswerRow, { by, names }: Answer, { t, format }: Terminal): readonly string[] {
  return key.map((code, index) => rowLabel({ by, names }, index, code, t, format))
}

/** Value, value compared with and change stand flush right. */
const FIGURES = [1, 2, 3]

/** One line for each row, and one for the total: words, value, what it is compared with, and what it is not. */
export function tableLines(answer: Answer, question: Pick<Question, 'to'>, terminal: Terminal): readonly string[] {
  const { t, format } = terminal
  const write = measureWriter(answer.measure, format)
  const written = ({ value, derived }: Pick<AnswerRow, 'value' | 'derived'>): string => {
    if (value === null) return t('common.not-comparable')
    const figure = write(value)
    return derived === true ? t('vocabulary.qualifier-about', { value: figure }) : figure
  }
  const compared = ({ comparison }: Pick<AnswerRow, 'comparison'>): readonly string[] => {
    if (comparison === undefined) return ['', '']
    const { value, change } = comparison
    return [written({ value }), change === null ? t('common.not-comparable') : format.change(change)]
  }
  const stateOf = (row: AnswerRow): string => {
    const unlike = isByPeriod(answer) ? unlikeDaysWords(row.comparison, t, format) : null
    return [partialWords(row), unlike].filter(Boolean).join(', ')
  }
  const partialWords = (row: AnswerRow): string => {
    if (row.derived === true) return t('overview.legend-derived')
    if (row.partial !== true) return ''
    if (row.period !== undefined) return t('command.result-partial-to', { day: format.day(row.period.to) })
    return t(isOver(row, answer, question) ? 'command.result-begun-late' : 'report.meta-unfinished')
  }
  const rows = answer.rows.map((row) => [
    labelsOf(row, answer, terminal).join(' · '),
    written(row),
    ...compared(row),
    stateOf(row),
  ])
  const total = [t('common.total'), written({ value: answer.total }), ...compared(answer), '']
  return alignColumns([...rows, ...streetRows(answer, terminal), total], FIGURES)
}

/** The streets that stand in no row, and the incidents of none. */
function streetRows({ measure, others, none }: Answer, { t, format }: Terminal): readonly (readonly string[])[] {
  const write = measureWriter(measure, format)
  const rest = others === undefined || others.values === 0 ? null : others
  const value = rest?.value ?? null
  return [
    ...(rest === null
      ? []
      : [
          [
            t('command.result-others', { count: rest.values, figure: format.count(rest.values) }),
            value === null ? t('common.not-comparable') : write(value),
          ],
        ]),
    ...(none === undefined || none === 0 ? [] : [[t('command.result-no-street'), format.count(none)]]),
  ]
}

/** True where each row is about days of its own. */
function isByPeriod({ by }: Answer): boolean {
  return by.some(isDated)
}

/** True where the data know the last day of a row: what it lacks are days before they begin. */
function isOver({ key }: AnswerRow, { by, asOf, period, source }: Answer, { to }: Pick<Question, 'to'>): boolean {
  if (source === 'published' || asOf === null || period === null) return false
  const ends = by.flatMap((dimension, index) => lastDay(dimension, key[index] ?? '') ?? [])
  return ends.length === 0 ? period.to < asOf || to === asOf : ends.every((end) => end <= asOf)
}

/** The last day of a year, a month or a day; `null` for what is none. */
function lastDay(dimension: Dimension, code: string): Day | null {
  switch (dimension) {
    case 'year':
      return yearSpan(Number(code)).to
    case 'month':
      return monthSpan(code).to
    case 'day':
      return code
    default:
      return null
  }
}

/** With which days the figures compare, and why some changes are withheld. */
export function comparisonLines(
  answer: Answer,
  { comparison }: Pick<Question, 'comparison'>,
  { t, format }: Terminal,
): readonly string[] {
  const all = [...answer.rows, answer]
  const compared = all.flatMap((each) => each.comparison ?? [])
  if (compared.length === 0) return []
  const span = comparedDays(comparison, answer.asOf) ?? answer.comparison
  const days =
    span === undefined
      ? t('command.result-compared')
      : t(comparedSpan(comparison) === null ? 'command.result-compared-same' : 'command.result-compared-days', {
          from: format.day(span.from),
          to: format.day(span.to),
        })
  const reasons = new Set(compared.flatMap(({ reason }) => reason ?? []))
  const unlikeDays = unlikeDaysNotes(isByPeriod(answer) ? [answer] : all, t, format)
  return [days, ...unlikeDays, ...[...reasons].map((reason) => t(`vocabulary.reason-${reason}`))]
}

/** That delays are those of the closed incidents, where these are not even half of all. */
function fewClosedLines(closedRate: number | null, { t, format }: Terminal): readonly string[] {
  return areFewClosed(closedRate)
    ? [`${t('vocabulary.delays-few-closed', { share: format.share(closedRate ?? 0) })}.`]
    : []
}

/** What must be known before municipalities are compared, or one of them with its earlier days. */
export function placeLines(answer: Answer, { filters }: Pick<Question, 'filters'>, { t }: Terminal): readonly string[] {
  return [
    ...(answer.rows.some(({ reason }) => reason === 'no-inhabitants') ? [`${t('vocabulary.no-inhabitants')}.`] : []),
    ...(isByPlace(answer) && answer.rows.length > 1 ? [t('report.compare-municipalities')] : []),
    ...(hasRegionalRoadsBreak(filters, [answer]) ? [t('report.regional-roads')] : []),
  ]
}

/** That nothing was counted because the filters leave no day of the period. */
export function emptyLines(
  { period }: Pick<Answer, 'period'>,
  { filters }: Pick<Question, 'filters'>,
  { t, format }: Terminal,
): readonly string[] {
  if (period === null || keptDays(period, filters) > 0) return []
  const days = t('common.span', { from: format.day(period.from), to: format.day(period.to) })
  return [t('report.no-common-day', { period: days })]
}

/** What the figures are, of which day, and whether they are invented. */
export function conditionLines(
  answer: Answer,
  { isDemonstration, registers }: Pick<FolderState, 'isDemonstration' | 'registers'>,
  terminal: Terminal,
): readonly string[] {
  const { t, format } = terminal
  const isCounted = answer.source === 'records' && registers.some(({ cells }) => cells !== undefined)
  const source = t(`vocabulary.source-${isCounted ? 'counts' : answer.source}`)
  return [
    ...(answer.measure === 'share' ? [t('command.result-share')] : []),
    ...(answer.measure === 'per-1000' || isDelay(answer.measure) ? [measureDefinition(answer.measure, t)] : []),
    ...registerLines(answer.register ?? [], terminal),
    ...(answer.asOf === null ? [] : [t('command.result-as-of', { day: format.day(answer.asOf), source })]),
    ...(isDemonstration && answer.source === 'records' ? [t('command.result-demonstration')] : []),
    ...(answer.reason === undefined ? [] : [t(`vocabulary.answer-${answer.reason}`)]),
  ]
}
