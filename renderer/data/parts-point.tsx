import { type ImportPlan, type Mapping, PART_ANSWERS } from '../../shared/domain/import-plan.ts'
import { useWords } from '../state/words.tsx'
import { ChangeMenu } from './change-menu.tsx'
import { Point } from './point.tsx'

interface PartsPointProps {
  readonly plan: ImportPlan
  readonly remap: (patch: Partial<Mapping>) => void
}

/** What was answered of lines that may be parts of one budget line, to be changed. */
export function PartsPoint({ plan: { understanding }, remap }: PartsPointProps) {
  const { t } = useWords()
  const { parts } = understanding
  if (parts === undefined) return null
  return (
    <Point name={t('reading.parts')} value={t(`reading.parts-${parts}`)} hint="">
      <ChangeMenu
        what={t('reading.parts')}
        groups={[
          PART_ANSWERS.map((answer) => ({
            label: t(`questions.question-parts-${answer}`),
            isChosen: answer === parts,
            choose: () => remap({ parts: answer }),
          })),
        ]}
      />
    </Point>
  )
}
