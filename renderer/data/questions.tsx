import { Radio } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { isDataset } from '../../shared/domain/dataset/dataset.ts'
import type { ImportOptions, ImportPlan } from '../../shared/domain/import-plan.ts'
import type { Problem, QuestionCode } from '../../shared/domain/problem.ts'
import { problemMessage } from '../../shared/i18n/problem-words.ts'
import { useWords } from '../state/words.tsx'
import { DayForm } from './day-form.tsx'
import { ENCODINGS } from './encodings.ts'
import styles from './questions.module.css'
import { isQuestion, sortProblems, withColumn, withMapping } from './trial.ts'

interface QuestionsProps {
  readonly plan: ImportPlan
  readonly options: ImportOptions
  readonly replan: (options: ImportOptions) => void
}

/** What the file leaves open and nobody may guess; an answer runs the trial again. */
export function Questions({ plan, options, replan }: QuestionsProps) {
  const { t, format } = useWords()
  const questions = sortProblems(plan.problems).questions.filter(isQuestion)
  if (questions.length === 0) return null
  return (
    <section className={styles.questions} aria-label={t('data.questions-title', { count: questions.length })}>
      <h3>
        <IconHelpCircle size={16} stroke={1.5} aria-hidden />
        {t('data.questions-title', { count: questions.length })}
      </h3>
      {questions.map((question) => {
        const Answer = ANSWERS[question.code]
        const { what } = problemMessage(question, t, format)
        return (
          <fieldset key={`${question.code} ${question.place.column}`}>
            <legend>{what}</legend>
            <Answer {...{ question, plan, options, replan }} />
          </fieldset>
        )
      })}
    </section>
  )
}

interface AnswerProps extends QuestionsProps {
  readonly question: Problem
}

/** How each question is answered: a new question does not compile without its control. */
const ANSWERS = {
  'question-number': NumberAnswer,
  'question-date': DateAnswer,
  'question-as-of-day': AsOfAnswer,
  'question-encoding': EncodingAnswer,
  'question-sheet': SheetAnswer,
  'question-hidden-rows': HiddenRowsAnswer,
  'question-dataset': DatasetAnswer,
} as const satisfies Record<QuestionCode, ComponentType<AnswerProps>>

function NumberAnswer(props: AnswerProps) {
  const { t, format } = useWords()
  const { details } = props.question
  const reading = (name: string): string => format.number(Number(details[name]), 6)
  const choose = (number: 'comma' | 'point') => answerColumn(props, { number })
  return (
    <Choices
      question={props.question}
      choices={[
        { label: t('data.question-comma', { reading: reading('readingComma') }), choose: () => choose('comma') },
        { label: t('data.question-point', { reading: reading('readingPoint') }), choose: () => choose('point') },
      ]}
    />
  )
}

function DateAnswer(props: AnswerProps) {
  const { t, format } = useWords()
  const { details } = props.question
  const reading = (name: string): string => format.longDay(String(details[name]))
  const choose = (dates: 'dmy' | 'mdy') => answerColumn(props, { dates })
  return (
    <Choices
      question={props.question}
      choices={[
        { label: t('data.question-dmy', { reading: reading('readingDmy') }), choose: () => choose('dmy') },
        { label: t('data.question-mdy', { reading: reading('readingMdy') }), choose: () => choose('mdy') },
      ]}
    />
  )
}

type Reading = { readonly number: 'comma' | 'point' } | { readonly dates: 'dmy' | 'mdy' }

function answerColumn({ question, plan, options, replan }: AnswerProps, reading: Reading): void {
  const header = question.place.column ?? ''
  const field = plan.understanding.columns.find((column) => column.header === header)?.field ?? ''
  replan(withColumn(options, header, { field, ...reading }))
}

function AsOfAnswer({ options, replan }: AnswerProps) {
  const { t } = useWords()
  return <DayForm label={t('data.as-of-label')} value={null} apply={(asOfDay) => replan({ ...options, asOfDay })} />
}

function EncodingAnswer({ question, options, replan }: AnswerProps) {
  const { t } = useWords()
  return (
    <Choices
      question={question}
      choices={ENCODINGS.map((encoding) => ({
        label: t(`data.encoding-${encoding}`),
        choose: () => replan(withMapping(options, { encoding })),
      }))}
    />
  )
}

/** No name of a sheet has a slash. */
function SheetAnswer({ question, options, replan }: AnswerProps) {
  return (
    <Choices
      question={question}
      choices={String(question.details.sheets)
        .split(' / ')
        .map((sheet) => ({ label: sheet, choose: () => replan(withMapping(options, { sheet })) }))}
    />
  )
}

function HiddenRowsAnswer({ question, options, replan }: AnswerProps) {
  const { t, format } = useWords()
  const rows = Number(question.details.count)
  const values = { count: rows, n: format.count(rows) }
  return (
    <Choices
      question={question}
      choices={(['include', 'leave-out'] as const).map((hidden) => ({
        label: t(`data.question-hidden-${hidden}`, values),
        choose: () => replan(withMapping(options, { hidden })),
      }))}
    />
  )
}

function DatasetAnswer({ question, options, replan }: AnswerProps) {
  const { t } = useWords()
  return (
    <Choices
      question={question}
      choices={String(question.details.datasets)
        .split(', ')
        .filter(isDataset)
        .map((dataset) => ({
          label: t(`vocabulary.dataset-${dataset}`),
          choose: () => replan({ ...options, dataset }),
        }))}
    />
  )
}

interface ChoicesProps {
  readonly question: Problem
  readonly choices: readonly { readonly label: string; readonly choose: () => void }[]
}

function Choices({ question: { code, place }, choices }: ChoicesProps) {
  return choices.map(({ label, choose }) => (
    <Radio key={label} size="xs" name={`${code} ${place.column}`} value={label} label={label} onChange={choose} />
  ))
}
