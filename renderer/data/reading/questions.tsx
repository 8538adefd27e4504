import { Radio } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import { type FileQuestion, isChosen, isQuestion, withAnswer } from '../../../shared/domain/import/question-answers.ts'
import { registerSchema } from '../../../shared/domain/vocabulary/register.ts'
import { asksToMend, offersTo } from '../../../shared/i18n/file-questions.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import { useWords } from '../../state/words.tsx'
import { asksForColumns, sortProblems, type TrialProps, unknownTable, withMapping } from '../work/trial.ts'
import { walkRadios } from './choice-keys.ts'
import { DayForm } from './day-form.tsx'
import styles from './questions.module.css'
import { TextForm } from './text-form.tsx'

/** What the file leaves open and nobody may guess; an answer runs the trial again. */
export function Questions({ plan, options, replan }: TrialProps) {
  const { t, format } = useWords()
  const questions = openQuestions(plan)
  if (questions.length === 0) return null
  return (
    <section className={styles.questions} aria-label={t('questions.title', { count: questions.length })}>
      <h3>
        <IconHelpCircle size={16} stroke={1.5} aria-hidden />
        {t('questions.title', { count: questions.length })}
      </h3>
      {questions.map((question) => {
        const { what, toDo } = problemMessage(question, t, format)
        return (
          <fieldset key={`${question.code} ${question.place.column} ${question.raw}`} onKeyDown={walkRadios}>
            <legend>{what}</legend>
            <Answers {...{ question, plan, options, replan }} />
            {asksToMend(question) && toDo !== null && <p>{toDo}</p>}
          </fieldset>
        )
      })}
    </section>
  )
}

/** Which column gives what, and what names stand for, are asked in a form and a table of their own. */
function openQuestions(plan: ImportPlan): readonly FileQuestion[] {
  const questions = sortProblems(plan.problems).questions.filter(isQuestion)
  const isTable = unknownTable(plan) !== null
  const names = new Set(plan.names.map(({ name }) => name))
  return questions.filter(
    (question) => !(isTable && asksForColumns(question)) && !(asksForName(question) && names.has(question.raw ?? '')),
  )
}

function asksForName({ code }: FileQuestion): boolean {
  return code === 'question-name' || code === 'question-choice' || code === 'question-programme'
}

interface AnswersProps extends TrialProps {
  readonly question: FileQuestion
}

/** What may be answered, each in its words; a day and the name of a register are written. */
function Answers({ question, plan, options, replan }: AnswersProps) {
  const words = useWords()
  const { code, place, raw } = question
  return offersTo(question, plan.understanding).map(({ answer, words: wordsOf }) => {
    if (answer.kind === 'as-of-day')
      return (
        <DayForm
          key={answer.kind}
          label={words.t('data.as-of-label')}
          value={null}
          apply={(asOfDay) => replan({ ...options, asOfDay })}
        />
      )
    const label = wordsOf(words)
    if (!isChosen(answer))
      return (
        <TextForm
          key={answer.kind}
          label={label}
          value=""
          read={(text) => registerSchema.safeParse(text).data ?? null}
          apply={(register) => replan(withMapping(options, { register }))}
        />
      )
    return (
      <Radio
        key={label}
        size="xs"
        name={`${code} ${place.column} ${raw}`}
        value={label}
        label={label}
        onChange={() => replan(withAnswer(options, answer))}
      />
    )
  })
}
