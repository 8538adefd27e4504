import { Radio } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import type { ImportOptions, ImportPlan } from '../../shared/domain/import-plan.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { problemMessage } from '../../shared/i18n/problem-words.ts'
import { useWords } from '../state/words.tsx'
import { DayForm } from './day-form.tsx'
import { ENCODINGS } from './encodings.ts'
import styles from './questions.module.css'
import { sortProblems, withColumn, withMapping } from './trial.ts'

interface QuestionsProps {
  readonly plan: ImportPlan
  readonly options: ImportOptions
  readonly replan: (options: ImportOptions) => void
}

/** What the file leaves open and nobody may guess; an answer runs the trial again. */
export function Questions({ plan, options, replan }: QuestionsProps) {
  const { t, format } = useWords()
  const { questions } = sortProblems(plan.problems)
  if (questions.length === 0) return null
  return (
    <section className={styles.questions} aria-label={t('data.questions-title', { count: questions.length })}>
      <h3>
        <IconHelpCircle size={16} stroke={1.5} aria-hidden />
        {t('data.questions-title', { count: questions.length })}
      </h3>
      {questions.map((question) => (
        <div key={`${question.code} ${question.place.column}`}>
          <p>{problemMessage(question, t, format).what}</p>
          <Answer {...{ question, plan, options, replan }} />
        </div>
      ))}
    </section>
  )
}

function Answer({ question, plan, options, replan }: QuestionsProps & { question: Problem }) {
  const { t } = useWords()
  if (question.code === 'question-as-of-day')
    return <DayForm label={t('data.as-of-label')} value={null} apply={(asOfDay) => replan({ ...options, asOfDay })} />
  if (question.code === 'question-encoding')
    return (
      <Choices
        name={question.code}
        choices={ENCODINGS.map((encoding) => ({
          label: t(`data.encoding-${encoding}`),
          choose: () => replan(withMapping(options, { encoding })),
        }))}
      />
    )
  const header = question.place.column ?? ''
  const field = plan.understanding.columns.find((column) => column.header === header)?.field ?? ''
  return (
    <ColumnChoices
      question={question}
      choose={(reading) => replan(withColumn(options, header, { field, ...reading }))}
    />
  )
}

type Reading = { readonly number: 'comma' | 'point' } | { readonly dates: 'dmy' | 'mdy' }

function ColumnChoices({ question, choose }: { question: Problem; choose: (reading: Reading) => void }) {
  const { t, format } = useWords()
  const { details, code, place } = question
  const number = (name: string): string => format.number(Number(details[name]), 6)
  const day = (name: string): string => format.longDay(String(details[name]))
  const choices =
    code === 'question-number'
      ? [
          {
            label: t('data.question-comma', { reading: number('readingComma') }),
            choose: () => choose({ number: 'comma' }),
          },
          {
            label: t('data.question-point', { reading: number('readingPoint') }),
            choose: () => choose({ number: 'point' }),
          },
        ]
      : [
          { label: t('data.question-dmy', { reading: day('readingDmy') }), choose: () => choose({ dates: 'dmy' }) },
          { label: t('data.question-mdy', { reading: day('readingMdy') }), choose: () => choose({ dates: 'mdy' }) },
        ]
  return <Choices name={`${code} ${place.column}`} choices={choices} />
}

interface ChoicesProps {
  readonly name: string
  readonly choices: readonly { readonly label: string; readonly choose: () => void }[]
}

function Choices({ name, choices }: ChoicesProps) {
  return choices.map(({ label, choose }) => (
    <Radio key={label} size="xs" name={name} value={label} label={label} onChange={choose} />
  ))
}
