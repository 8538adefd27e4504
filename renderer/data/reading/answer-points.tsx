import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import {
  type Mapping,
  OLDER_ANSWERS,
  PART_ANSWERS,
  SUBCATEGORY_ANSWERS,
} from '../../../shared/domain/import/mapping.ts'
import { useWords } from '../../state/words.tsx'
import { ChangeMenu } from './change-menu.tsx'
import { Point } from './point.tsx'

interface AnswerPointsProps {
  readonly plan: ImportPlan
  readonly remap: (patch: Partial<Mapping>) => void
}

/** What was answered of lines that may be parts of one, of rows known of a later day, and of names of sub-categories. */
export function AnswerPoints({ plan: { understanding, dataset }, remap }: AnswerPointsProps) {
  const { t } = useWords()
  const { parts, older, subcategories } = understanding
  return (
    <>
      <AnswerPoint
        name={t('reading.parts')}
        answer={parts}
        value={(answer) => t(`reading.parts-${answer}`)}
        choices={PART_ANSWERS}
        choice={(answer) => t(`questions.question-parts-${answer}`)}
        choose={(answer) => remap({ parts: answer })}
      />
      <AnswerPoint
        name={t(dataset === 'incidents' ? 'reading.older' : 'reading.older-rows')}
        answer={older}
        value={(answer) => t(`reading.older-${answer}`)}
        choices={OLDER_ANSWERS}
        choose={(answer) => remap({ older: answer })}
      />
      <AnswerPoint
        name={t('reading.subcategories')}
        answer={subcategories}
        value={(answer) => t(`reading.subcategories-${answer}`)}
        choices={SUBCATEGORY_ANSWERS}
        choose={(answer) => remap({ subcategories: answer })}
      />
    </>
  )
}

interface AnswerPointProps<Answer extends string> {
  readonly name: string
  /** What was answered; nothing is shown where nothing was. */
  readonly answer: Answer | undefined
  /** What the answer came to, in words. */
  readonly value: (answer: Answer) => string
  readonly choices: readonly Answer[]
  /** A choice in words, those of the answer itself where they are not given. */
  readonly choice?: (answer: Answer) => string
  readonly choose: (answer: Answer) => void
}

/** What a person answered of a file, or what was remembered of such files, to be changed. */
function AnswerPoint<Answer extends string>(props: AnswerPointProps<Answer>) {
  const { name, answer, value, choices, choice = value, choose } = props
  if (answer === undefined) return null
  return (
    <Point name={name} value={value(answer)} hint="">
      <ChangeMenu
        what={name}
        groups={[
          choices.map((each) => ({ label: choice(each), isChosen: each === answer, choose: () => choose(each) })),
        ]}
      />
    </Point>
  )
}
