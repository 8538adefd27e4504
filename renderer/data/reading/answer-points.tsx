import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import {
  type Mapping,
  OLDER_ANSWERS,
  PART_ANSWERS,
  SUBCATEGORY_ANSWERS,
} from '../../../shared/domain/import/mapping.ts'
import { useWords } from '../../state/words.tsx'
import { AnswerPoint } from './answer-point.tsx'

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
