import { type ImportPlan, type Mapping, SUBCATEGORY_ANSWERS } from '../../shared/domain/import-plan.ts'
import { useWords } from '../state/words.tsx'
import { ChangeMenu } from './change-menu.tsx'
import { Point } from './point.tsx'

interface SubcategoryPointProps {
  readonly plan: ImportPlan
  readonly remap: (patch: Partial<Mapping>) => void
}

/** What was answered of other names of sub-categories than the stored ones, to be changed. */
export function SubcategoryPoint({ plan: { understanding }, remap }: SubcategoryPointProps) {
  const { t } = useWords()
  const { subcategories } = understanding
  if (subcategories === undefined) return null
  return (
    <Point name={t('reading.subcategories')} value={t(`reading.subcategories-${subcategories}`)} hint="">
      <ChangeMenu
        what={t('reading.subcategories')}
        groups={[
          SUBCATEGORY_ANSWERS.map((answer) => ({
            label: t(`reading.subcategories-${answer}`),
            isChosen: answer === subcategories,
            choose: () => remap({ subcategories: answer }),
          })),
        ]}
      />
    </Point>
  )
}
