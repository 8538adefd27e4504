import type { ImportOptions } from '../../../shared/domain/import/import-plan.ts'
import type { Problem } from '../../../shared/domain/import/problem.ts'
import { nameAnswer, proposedNames, unknownNames, withAnswer } from '../../../shared/domain/import/question-answers.ts'
import { useWords } from '../../state/words.tsx'
import { type ChangeChoice, ChangeMenu } from './change-menu.tsx'
import { nameCodes } from './name-codes.ts'
import { nameWords } from './name-words.ts'
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
