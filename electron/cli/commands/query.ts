import type { Measure } from '../../../shared/domain/measure.ts'
import type { Answer } from '../../../shared/domain/question.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import { withLocal } from '../local-client.ts'
import { type QuestionOptions, readQuestion } from '../question-options.ts'
import { alignColumns, EXIT, type Terminal, UsageError } from '../terminal.ts'

/** Answers one question about incidents. */
export async function query(terminal: Terminal, measure: string, options: QuestionOptions): Promise<number> {
  const question = readQuestion(measure, options)
  if (question.by.length === 0) throw new UsageError('command.usage-missing-option', { value: '--by' })
  const answer = await withLocal(terminal.dataFolder, 'answer', ({ client }) => client.call('figures.query', question))
  const { t, format } = terminal
  const rows = answer.rows.map((row) => ({
    ...row,
    label: row.key.map((code, index) => labelOf(answer.by[index] ?? 'category', code, t, format)),
  }))
  terminal.print({ ...answer, rows }, lines({ ...answer, rows }, terminal))
  return EXIT.done
}

type LabelledAnswer = Omit<Answer, 'rows'> & {
  readonly rows: readonly (Answer['rows'][number] & { readonly label: readonly string[] })[]
}

function lines(answer: LabelledAnswer, { t, format }: Terminal): readonly string[] {
  const written = (value: number | null): string =>
    value === null ? t('common.not-comparable') : writeValue(answer.measure, value, format)
  const rows = answer.rows.map((row) => [
    row.label.join(' · '),
    written(row.value),
    row.comparison?.change === undefined || row.comparison.change === null ? '' : format.change(row.comparison.change),
    row.derived === true ? t('command.result-derived') : row.partial === true ? t('command.result-partial') : '',
  ])
  const total = [t('command.result-total'), written(answer.total), '', '']
  const source = t(`vocabulary.source-${answer.source}`)
  return [
    ...alignColumns([...rows, total]),
    ...(answer.asOf === null ? [] : [t('command.result-as-of', { day: format.day(answer.asOf), source })]),
    ...(answer.reason === undefined ? [] : [t(`vocabulary.answer-${answer.reason}`)]),
  ]
}

function writeValue(measure: Measure, value: number, format: Terminal['format']): string {
  switch (measure) {
    case 'share':
    case 'closed-rate':
      return format.share(value)
    case 'per-1000':
      return format.number(value)
    default:
      return format.count(value)
  }
}
