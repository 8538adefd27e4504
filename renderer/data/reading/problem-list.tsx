import { IconAlertTriangle, IconChevronRight, IconInfoCircle } from '@tabler/icons-react'
import type { PropsWithChildren, ReactNode } from 'react'
import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import type { Problem } from '../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../shared/domain/import/problem-code.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { useWords } from '../../state/words.tsx'
import { asksForColumns, sortProblems, unknownTable } from '../work/trial.ts'
import styles from './problems.module.css'

interface ProblemListProps {
  readonly plan: ImportPlan
  /** On a receipt what is wrong is settled: the rows were left out. */
  readonly isReceipt?: boolean
  /** Beside the title of what is wrong. */
  readonly tools?: ReactNode
  /** What may be answered at a note. */
  readonly answers?: (note: Problem) => ReactNode
}

/** What is wrong, with place, value and what to do; then what is only worth knowing. Questions are asked elsewhere. */
export function ProblemList({ plan, isReceipt = false, tools, answers }: ProblemListProps) {
  const { t, format } = useWords()
  const { errors: all, notes, questions } = sortProblems(plan.problems)
  // A total is not compared before the rows can be read.
  const compared = questions.length === 0 ? all : all.filter(({ code }) => code !== 'total-differs')
  // Which column gives what is asked as a form of its own.
  const errors = unknownTable(plan) === null ? compared : compared.filter((error) => !asksForColumns(error))
  const hidden = plan.problemCount - plan.problems.length
  const count = errors.length + hidden
  return (
    <>
      {errors.length > 0 && (
        <section className={styles.problems} role={isReceipt ? undefined : 'alert'}>
          <h3>
            <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
            {isReceipt ? t('data.receipt-left-out') : t('data.problems-title', { count, n: format.count(count) })}
            {hidden > 0 && <small>{t('data.problems-shown', { count: errors.length })}</small>}
            {tools}
          </h3>
          <Problems problems={errors} />
        </section>
      )}
      {notes.length > 0 && (
        <section className={styles.notes}>
          <h3>
            <IconInfoCircle size={16} stroke={1.5} aria-hidden />
            {t('data.notes-title')}
          </h3>
          <ul>
            {noteGroups(notes).map(({ first, others }) => (
              <Note key={noteKey(first)} note={first} isReceipt={isReceipt} answers={answers}>
                {others.length > 0 && (
                  <details>
                    <summary>
                      <IconChevronRight size={12} stroke={1.5} aria-hidden />
                      {t('data.notes-alike', { count: others.length })}
                    </summary>
                    <ul>
                      {others.map((note) => (
                        <Note key={noteKey(note)} note={note} isReceipt={isReceipt} answers={answers} />
                      ))}
                    </ul>
                  </details>
                )}
              </Note>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface NoteProps {
  readonly note: Problem
  readonly isReceipt: boolean
  readonly answers: ProblemListProps['answers'] | undefined
}

function Note({ note, isReceipt, answers, children }: PropsWithChildren<NoteProps>) {
  const { t, format } = useWords()
  const { what, toDo } = problemMessage(note, t, format)
  return (
    <li>
      {what}
      {toDo !== null && !isReceipt && <p className={styles.toDo}>{toDo}</p>}
      {answers?.(note)}
      {children}
    </li>
  )
}

function noteKey({ code, place, raw, details }: Problem): string {
  return JSON.stringify([code, place, raw, details])
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  const { t, format } = useWords()
  return (
    <ScrollRegion label={t('data.problems-title', { count: problems.length, n: problems.length })} isLong>
      <ul>
        {problems.map((problem) => {
          const { place, what, toDo } = problemMessage(problem, t, format)
          return (
            <li key={`${problem.code} ${problem.place.line} ${problem.place.column} ${problem.raw}`}>
              <b>{place}</b>
              <p>{what}</p>
              {toDo !== null && <p className={styles.toDo}>{toDo}</p>}
            </li>
          )
        })}
      </ul>
    </ScrollRegion>
  )
}

/** Fewer notes of one kind stand each by itself. */
const FEWEST_ALIKE = 3

/** Notes that say the same of several places; most say theirs alone. */
interface NoteGroup {
  readonly first: Problem
  readonly others: readonly Problem[]
}

/** Notes in their order, those of one kind together. */
export function noteGroups(notes: readonly Problem[]): readonly NoteGroup[] {
  const alike = new Map<ProblemCode, Problem[]>()
  for (const note of notes) alike.set(note.code, [...(alike.get(note.code) ?? []), note])
  return [...alike.values()].flatMap((group) => {
    const [first, ...others] = group
    if (first === undefined) return []
    return group.length < FEWEST_ALIKE ? group.map((note) => ({ first: note, others: [] })) : [{ first, others }]
  })
}
