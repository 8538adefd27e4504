import { Button } from '@mantine/core'
import type { ImportOptions } from '../../../shared/domain/import/import-plan.ts'
import type { Problem } from '../../../shared/domain/import/problem.ts'
import {
  nameAnswer,
  noteAnswers,
  proposedNames,
  unknownNames,
  withAnswer,
} from '../../../shared/domain/import/question-answers.ts'
import { nameWords } from '../../../shared/i18n/file-words.ts'
import { useWords } from '../../state/words.tsx'
import type { TrialProps } from '../work/trial.ts'
import { type ChangeChoice, ChangeMenu } from './change-menu.tsx'
import { nameCodes } from './name-codes.ts'
import styles from './problems.module.css'

interface NameChoicesProps {
  readonly note: Problem
  readonly options: ImportOptions
  readonly replan: (options: ImportOptions) => void
}

/** What a person may say that the names of a note stand for, what they resemble before the others; runs the trial again. */
export function NameChoices({ note, options, replan }: NameChoicesProps) {
  const words = useWords()
  const names = unknownNames(note)
  if (names.length === 0) return null
  const field = String(note.details.field)
  const proposed = proposedNames(note)
  const others = nameCodes(field).filter((code) => !proposed.includes(code))
  return (
    <ul>
      {names.map((name) => {
        const choice = (code: string): ChangeChoice => ({
          label: nameWords(field, code, words),
          isChosen: false,
          choose: () => replan(withAnswer(options, nameAnswer(field, name, code))),
        })
        return (
          <li key={name} className={styles.name}>
            <bdi>{name}</bdi>
            <ChangeMenu what={name} groups={[proposed.map(choice), others.map(choice)]} />
          </li>
        )
      })}
    </ul>
  )
}

/** At a note on names of sub-categories, the other thing that may become of them; it runs the trial again. */
export function WordChoice({ note, plan, options, replan }: TrialProps & { readonly note: Problem }) {
  const { t } = useWords()
  return noteAnswers(note, plan.understanding).map((answer) => {
    const chosen = answer.kind === 'mapping' ? answer.mapping.subcategories : undefined
    return chosen === undefined || answer.kind !== 'mapping' ? null : (
      <Button key={chosen} size="compact-xs" onClick={() => replan(withAnswer(options, answer))}>
        {t(`reading.${chosen}-subcategories`)}
      </Button>
    )
  })
}
