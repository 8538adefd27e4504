import { type ImportPlan, type Mapping, OLDER_ANSWERS } from '../../shared/domain/import-plan.ts'
import { useWords } from '../state/words.tsx'
import { ChangeMenu } from './change-menu.tsx'
import { Point } from './point.tsx'

interface OlderPointProps {
  readonly plan: ImportPlan
  readonly remap: (patch: Partial<Mapping>) => void
}

/** What was answered of rows that are known of a later day than the file, to be changed. */
export function OlderPoint({ plan: { understanding, dataset }, remap }: OlderPointProps) {
  const { t } = useWords()
  const { older } = understanding
  if (older === undefined) return null
  const name = t(dataset === 'incidents' ? 'reading.older' : 'reading.older-rows')
  return (
    <Point name={name} value={t(`reading.older-${older}`)} hint="">
      <ChangeMenu
        what={name}
        groups={[
          OLDER_ANSWERS.map((answer) => ({
            label: t(`reading.older-${answer}`),
            isChosen: answer === older,
            choose: () => remap({ older: answer }),
          })),
        ]}
      />
    </Point>
  )
}
