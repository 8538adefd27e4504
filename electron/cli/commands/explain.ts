import { EXPLAINED_MEASURES, type Explanation } from '../../../shared/domain/figures/explanation.ts'
import { isWithheldReason } from '../../../shared/domain/incidents/comparison.ts'
import { isServiceReason } from '../../../shared/domain/incidents/service-reason.ts'
import { explanationSentence, partLabel, sideHeads } from '../../../shared/i18n/explanation-words.ts'
import type { Format } from '../../../shared/i18n/format.ts'
import { measureWriter } from '../../../shared/i18n/measure-words.ts'
import { pointsWords, serviceReasonWords, signedPoints } from '../../../shared/i18n/service-words.ts'
import type { Translator } from '../../../shared/i18n/translator.ts'
import { checkValues } from '../known-values.ts'
import { withLocal } from '../local-client.ts'
import { type QuestionOptions, readQuestion, readSelection } from '../question-options.ts'
import { targetChangeLines } from '../target-change-lines.ts'
import { alignColumns, EXIT, type Terminal, UsageError } from '../terminal.ts'

/** Says of which values of which dimension a compared figure's difference is made. */
export async function explain(terminal: Terminal, measure: string, options: QuestionOptions): Promise<number> {
  if (measure === 'open') throw new UsageError('command.usage-explain-open')
  const question =
    measure === 'on-time'
      ? { measure: 'on-time' as const, by: [], ...readSelection(options) }
      : readQuestion(measure, options, EXPLAINED_MEASURES)
  if (question.comparison === 'none') throw new UsageError('command.usage-missing-option', { value: '--compare' })
  const { explanation, changed } = await withLocal(terminal, 'answer', async ({ client }) => {
    await checkValues(client, question)
    const answer = await client.call('figures.explain', question)
    const { difference, period, compared } = answer
    const isJudged = measure === 'on-time' && difference !== null
    const judged = { period, comparison: compared ?? undefined }
    return {
      explanation: answer,
      changed: isJudged ? await targetChangeLines(client, question, judged, terminal) : [],
    }
  })
  const { t, format } = terminal
  const dimensions = explanation.dimensions.map((explained) => ({
    ...explained,
    parts: explained.parts.map((part) => ({
      ...part,
      label: [partLabel(explained, part, t, format)],
    })),
  }))
  const [total = '', ...told] = explanationLines(explanation, terminal)
  terminal.print({ ...explanation, dimensions }, [total, ...changed, ...told])
  return EXIT.done
}

/** The parts, their sentence above them, dimension after dimension; or why there are none. */
export function explanationLines(explanation: Explanation, { t, format }: Terminal): readonly string[] {
  const { measure, now, before, difference, reason, dimensions } = explanation
  const isRate = measure === 'on-time'
  const write = isRate ? format.share : measureWriter(measure, format)
  const writePart = (part: number): string => (isRate ? signedPoints(part, format) : format.signed(part))
  const sides = sideHeads(explanation, t)
  const heads = ['', sides.now, sides.before, t(isRate ? 'columns.points-short' : 'columns.difference')]
  if (now === null || before === null || difference === null)
    return reason === undefined ? [] : [reasonWords(reason, t, format)]
  const total = t('explanation.total', {
    now: write(now),
    before: write(before),
    difference: isRate ? pointsWords(difference, t, format) : format.signed(difference),
  })
  const told = dimensions.flatMap((explained) => [
    '',
    explanationSentence(explained, difference, t, format),
    ...alignColumns(
      [
        [...heads, ''],
        ...explained.parts.map((each) => [
          partLabel(explained, each, t, format),
          write(each.now),
          write(each.before),
          writePart(each.part),
          each.reason === undefined ? '' : t(`vocabulary.reason-${each.reason}`),
        ]),
      ],
      FIGURES,
    ),
  ])
  return [total, ...told]
}

function reasonWords(reason: NonNullable<Explanation['reason']>, t: Translator, format: Format): string {
  if (isServiceReason(reason)) return serviceReasonWords(reason, t, format)
  return isWithheldReason(reason) ? t(`vocabulary.reason-${reason}`) : t(`vocabulary.answer-${reason}`)
}

/** Both figures and the part stand flush right. */
const FIGURES = [1, 2, 3]
