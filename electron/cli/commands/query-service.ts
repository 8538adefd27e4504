import type { Client } from '../../../shared/contract/client.ts'
import type { ServiceMeasure } from '../../../shared/domain/incidents/measure.ts'
import { isServiceReason } from '../../../shared/domain/incidents/service-reason.ts'
import {
  hasStatusFilter,
  isOfIncidents,
  isServiceDimension,
  isStockDimension,
  isStockGrouping,
  type OnTimeAnswer,
  type OnTimeQuestion,
  SERVICE_DIMENSIONS,
  type ServiceDimension,
  type StockAnswer,
  type StockDimension,
  type StockQuestion,
} from '../../../shared/domain/service/service-question.ts'
import { absentWords } from '../../../shared/i18n/answer-notes.ts'
import {
  onTimeWords,
  partsWords,
  pointsWords,
  serviceReasonWords,
  stockLabel,
  stockNotes,
} from '../../../shared/i18n/service-words.ts'
import { totalAlone } from '../answer-totals.ts'
import { checkValues } from '../known-values.ts'
import { withLocal } from '../local-client.ts'
import { type QuestionOptions, readGrouping, readNames, readSelection } from '../question-options.ts'
import { registerDocument, registerLines } from '../register-lines.ts'
import { targetChangeLines } from '../target-change-lines.ts'
import { alignColumns, EXIT, type Terminal, UsageError } from '../terminal.ts'

/** Answers how incidents are dealt with: which share is closed in time, and what is open. */
export async function queryService(
  terminal: Terminal,
  measure: ServiceMeasure,
  options: QuestionOptions,
): Promise<number> {
  if (options.top !== undefined) throw new UsageError('command.usage-top')
  return measure === 'on-time' ? await queryOnTime(terminal, options) : await queryOpen(terminal, options)
}

async function queryOnTime(terminal: Terminal, options: QuestionOptions): Promise<number> {
  const question: OnTimeQuestion = { by: readServiceGrouping(options.by ?? ''), ...readSelection(options) }
  const {
    answer: { answer, changed },
    isDemonstration,
  } = await asked(terminal, question, async (client) => {
    const told = totalAlone(await client.call('figures.on-time', question))
    return { answer: told, changed: isUntold(told) ? [] : await targetChangeLines(client, question, told, terminal) }
  })
  const { register = [], ...plain } = answer
  const rows = answer.rows.map((row) => ({ ...row, label: labelsOf(row.key, answer.by, terminal) }))
  terminal.print({ ...plain, ...serviceTotalsDocument(answer, terminal), ...registerDocument(register), rows }, [
    ...onTimeLines(answer, terminal),
    ...serviceTotalLines(answer, terminal),
    ...changed,
    terminal.t('service.on-time-definition'),
    ...endLines(answer, isDemonstration, terminal),
  ])
  return EXIT.done
}

async function queryOpen(terminal: Terminal, options: QuestionOptions): Promise<number> {
  if (options.compare !== undefined) throw new UsageError('command.usage-open-compare', { option: '--compare' })
  const { comparison: _none, ...selection } = readSelection(options)
  const question: StockQuestion = { by: readStockGrouping(options.by ?? ''), ...selection }
  if (hasStatusFilter(question)) throw new UsageError('command.usage-open-status')
  const { answer, isDemonstration } = await asked(terminal, question, async (client) =>
    totalAlone(await client.call('figures.open', question)),
  )
  const { register = [], ...plain } = answer
  const rows = answer.rows.map((row) => ({ ...row, label: labelsOf(row.key, answer.by, terminal) }))
  terminal.print({ ...plain, ...serviceTotalsDocument(answer, terminal), ...registerDocument(register), rows }, [
    ...stockLines(answer, terminal),
    ...serviceTotalLines(answer, terminal),
    ...stockNotes(answer, terminal.t, terminal.format),
    ...endLines(answer, isDemonstration, terminal),
  ])
  return EXIT.done
}

async function asked<Answer>(
  terminal: Terminal,
  question: Pick<OnTimeQuestion, 'filters' | 'asOf'>,
  ask: (client: Client) => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly isDemonstration: boolean }> {
  return await withLocal(terminal, 'answer', async ({ client }) => {
    await checkValues(client, question)
    const answer = await ask(client)
    return { answer, isDemonstration: (await client.call('folder.state', {})).isDemonstration }
  })
}

function readServiceGrouping(text: string): readonly ServiceDimension[] {
  const dimensions = readGrouping(text)
  const unknown = dimensions.find((each) => !isServiceDimension(each))
  if (unknown === undefined) return dimensions.filter(isServiceDimension)
  throw new UsageError('command.usage-dimension', { value: unknown, allowed: SERVICE_DIMENSIONS.join(', ') })
}

function readStockGrouping(text: string): readonly StockDimension[] {
  const names = readNames(text)
  if (!names.every(isStockDimension)) return readServiceGrouping(text)
  if (names.length > 2 || !isStockGrouping(names)) throw new UsageError('command.usage-open-grouping', { value: text })
  return names
}

function labelsOf(key: readonly string[], by: readonly StockDimension[], { t, format }: Terminal): readonly string[] {
  return key.map((code, index) => stockLabel(by[index] ?? 'category', code, t, format))
}

/** Shares stand flush right, as what they are compared with. */
function onTimeLines(answer: OnTimeAnswer, terminal: Terminal): readonly string[] {
  const { t, format } = terminal
  const compared = ({ comparison }: Pick<OnTimeAnswer, 'comparison'>): readonly string[] => {
    if (comparison === undefined) return []
    const { value, change } = comparison
    return [
      value === null ? t('common.not-comparable') : format.share(value),
      change === null ? t('common.not-comparable') : pointsWords(change, t, format),
    ]
  }
  const line = (label: string, each: Pick<OnTimeAnswer, 'parts' | 'comparison'>, isPartial: boolean) => [
    label,
    onTimeWords(each.parts, t, format),
    ...compared(each),
    partsWords(each.parts, t, format),
    isPartial ? t('service.partial') : '',
  ]
  const rows = answer.rows.map((row) =>
    line(labelsOf(row.key, answer.by, terminal).join(' · '), row, row.partial === true),
  )
  if (answer.rows.length === 0 && (answer.by.length > 0 || isUntold(answer))) return []
  return alignColumns([...rows, line(t('common.total'), answer, answer.partial)], [1])
}

/** True where there is a reason that leaves no share at all to tell. */
function isUntold({ reason }: OnTimeAnswer): boolean {
  return reason !== undefined && reason !== 'few'
}

function stockLines(answer: StockAnswer, terminal: Terminal): readonly string[] {
  const { t, format } = terminal
  const rows = answer.rows.map((row) => [
    labelsOf(row.key, answer.by, terminal).join(' · '),
    format.count(row.value),
    row.in === undefined || row.out === undefined
      ? ''
      : t('service.flow', { came: format.count(row.in), went: format.count(row.out) }),
    row.partial === true ? t('report.meta-unfinished') : '',
  ])
  if (answer.total === null) return alignColumns(rows, [1])
  return alignColumns([...rows, [t('common.total'), format.count(answer.total), '', '']], [1])
}

function endLines(
  answer: Pick<OnTimeAnswer | StockAnswer, 'by' | 'asOf' | 'source' | 'reason' | 'register' | 'absent'>,
  isDemonstration: boolean,
  terminal: Terminal,
): readonly string[] {
  const { t, format } = terminal
  const by: readonly StockDimension[] = answer.by
  const { absent = [], asOf, source, reason, register = [] } = answer
  return [
    ...absentWords({ by: by.filter(isOfIncidents), absent, register }, t, format).map((words) => `${words}.`),
    ...registerLines(register, terminal),
    ...(asOf === null
      ? []
      : [t('command.result-as-of', { day: format.day(asOf), source: t(`vocabulary.source-${source}`) })]),
    ...(isDemonstration ? [t('command.result-demonstration')] : []),
    ...(reason === undefined
      ? []
      : isServiceReason(reason)
        ? [serviceReasonWords(reason, t, format)]
        : [t(`vocabulary.answer-${reason}`)]),
  ]
}

type Totalled = Pick<OnTimeAnswer, 'by' | 'totals'> | Pick<StockAnswer, 'by' | 'totals'>

/** The totals of a table by two dimensions as they stand in a document: with the words of their codes. */
function serviceTotalsDocument({ by, totals }: Totalled, { t, format }: Terminal): object {
  if (totals === undefined) return {}
  const labelled = <Row extends { readonly key: readonly string[] }>(rows: readonly Row[], place: number) =>
    rows.map((row) => ({
      ...row,
      label: row.key.map((code) => stockLabel(by[place] ?? 'category', code, t, format)),
    }))
  return { totals: { ...totals, rows: labelled<Total>(totals.rows, 0), columns: labelled<Total>(totals.columns, 1) } }
}

type Total = NonNullable<Totalled['totals']>['rows'][number]

/** One line for each total of a row or a column: a share with its denominator, and why there is none over steps. */
function serviceTotalLines({ by, totals }: Totalled, { t, format }: Terminal): readonly string[] {
  if (totals === undefined) return []
  const written = (row: Total): string => {
    if ('parts' in row) return onTimeWords(row.parts, t, format)
    return row.value === null ? t('common.not-comparable') : format.count(row.value)
  }
  const sides: readonly (readonly Total[])[] = [totals.rows, totals.columns]
  const lines = sides.flatMap((rows, place) =>
    rows
      .filter(({ reason }) => reason !== 'steps')
      .map((row) => [
        t('command.result-total-of', { group: stockLabel(by[place] ?? 'category', row.key[0] ?? '', t, format) }),
        written(row),
      ]),
  )
  const isStepped = sides.flat().some(({ reason }) => reason === 'steps')
  return [
    ...alignColumns(lines, [1]),
    ...('computed' in totals ? [t('service.totals-on-time')] : []),
    ...(isStepped ? [t('service.totals-steps')] : []),
  ]
}
