import type { ImportOptions } from '../../shared/domain/import-plan.ts'
import { nameAnswer, withAnswer, withoutName } from '../../shared/domain/question-answers.ts'
import { useWords } from '../state/words.tsx'
import { type ChangeChoice, ChangeMenu } from './change-menu.tsx'
import { nameCodes } from './name-codes.ts'
import { nameWords } from './name-words.ts'
import { Point } from './point.tsx'
import type { TrialProps } from './trial.ts'

/** What was said that names and words of the file stand for, to be taken back, or said otherwise where it was remembered. */
export function NamedPoints({ plan, options, replan }: TrialProps) {
  const words = useWords()
  const { t } = words
  const { names = {} } = plan.understanding
  return Object.entries(names).flatMap(([field, codes]) =>
    Object.entries(codes).map(([name, code]) => {
      const isOwn = isSaid(options, field, name)
      const asWritten = { label: t('reading.name-as-written'), isChosen: code === name }
      const choices: readonly ChangeChoice[] = isOwn
        ? [{ ...asWritten, choose: () => replan(withoutName(options, field, name)) }]
        : nameCodes(field).map((each) => ({
            label: nameWords(field, each, words),
            isChosen: each === code,
            choose: () => replan(withAnswer(options, nameAnswer(field, name, each))),
          }))
      return (
        <Point
          key={`${field} ${name}`}
          name={name}
          value={nameWords(field, code, words)}
          hint={isOwn ? '' : t('reading.name-remembered')}
        >
          {choices.length > 0 && <ChangeMenu what={name} groups={[choices]} />}
        </Point>
      )
    }),
  )
}

/** False for what was remembered of such files. */
function isSaid({ mapping: { choices = {} } }: ImportOptions, field: string, name: string): boolean {
  return choices[field]?.[name] !== undefined
}
