import { SMALLEST_BASE } from '../../../shared/domain/comparison.ts'
import { closedQuestion, isDelayShown } from '../../../shared/domain/delay.ts'
import type { Answer } from '../../../shared/domain/question.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import { writeMeasure } from '../../../shared/i18n/measure-value.ts'
import { withLocal } from '../local-client.ts'
import { type QuestionOptions, readQuestion } from '../question-options.ts'
import { alignColumns, EXIT, type Terminal, UsageError } from '../terminal.ts'

/** Answers one question about incidents. Delays over too few closed incidents are only left out for people. */
export async function query(terminal: Terminal, measure: string, options: QuestionOptions): Promise<number> {
  const question = readQuestion(measure, options)
  if (question.by.length === 0) throw new UsageError('command.usage-missing-option', { value: '--by' })
  const isDelay = question.measure === 'median-days' || question.measure === 'p90-days'
  const { answer, closed } = await withLocal(terminal.dataFolder, 'answer', async ({ client }) => ({
    answer: await client.call('figures.query', question),
    closed: isDelay && !terminal.isJson ? await client.call('figures.query', closedQuestion(question)) : null,
  }))
  const { t, format } = terminal
  const rows = answer.rows.map((row) => ({
    ...row,
    label: row.key.map((code, index) => labelOf(answer.by[index] ?? 'category', code, t, format)),
  }))
  terminal.print({ ...answer, rows }, lines({ ...answer, rows }, closed, terminal))
  return EXIT.done
}

type LabelledAnswer = Omit<Answer, 'rows'> & {
  readonly rows: readonly (Answer['rows'][number] & { readonly label: readonly string[] })[]
}

function lines(answer: LabelledAnswer, closed: Answer | null, { t, format }: Terminal): readonly string[] {
  const closedOf = new Map(closed?.rows.map(({ key, value }) => [JSON.stringify(key), value]))
  const counts = [...answer.rows.map(({ key }) => closedOf.get(JSON.stringify(key)) ?? 0), closed?.total ?? null]
  const withheld = counts.map((count) => closed !== null && count !== null && !isDelayShown(count))
  const written = (value: number | null, index: number): string =>
    value === null || withheld[index] === true
      ? t('common.not-comparable')
      : writeMeasure(answer.measure, value, format)
  const rows = answer.rows.map((row, index) => [
    row.label.join(' · '),
    written(row.value, index),
    row.comparison?.change === undefined || row.comparison.change === null ? '' : format.change(row.comparison.change),
    row.derived === true ? t('command.result-derived') : row.partial === true ? t('command.result-partial') : '',
  ])
  const total = [t('command.result-total'), written(answer.total, rows.length), '', '']
  const source = t(`vocabulary.source-${answer.source}`)
  return [
    ...alignColumns([...rows, total]),
    ...(withheld.includes(true) ? [t('command.result-too-few', { smallest: SMALLEST_BASE })] : []),
    ...(answer.asOf === null ? [] : [t('command.result-as-of', { day: format.day(answer.asOf), source })]),
    ...(answer.reason === undefined ? [] : [t(`vocabulary.answer-${answer.reason}`)]),
  ]
}
