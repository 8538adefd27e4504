import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Explanation } from '../../shared/domain/figures/explanation.ts'
import { comparedSpan } from '../../shared/domain/incidents/comparison.ts'
import { hasSomeWeekdays } from '../../shared/domain/incidents/kept-days.ts'
import { useViewActions, useViewPart } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { withheldWords } from './explained-words.ts'
import styles from './withheld-explanation.module.css'

/** Why there are no parts, and what would make two figures that can be compared. */
export function WithheldExplanation({ reason }: { readonly reason: NonNullable<Explanation['reason']> }) {
  const words = useWords()
  const { t } = words
  return (
    <>
      <div className={styles.note}>
        <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
        <div>
          <p>{withheldWords(reason, words)}</p>
          <Remedy />
        </div>
      </div>
      <ul className={styles.never}>
        <li>{t('explanation.never-rate')}</li>
        <li>{t('explanation.never-median')}</li>
      </ul>
    </>
  )
}

/** The year before has the same days; whole weeks have the same weekdays. */
function Remedy() {
  const { t } = useWords()
  const { change, filter } = useViewActions()
  const comparison = useViewPart((view) => view.comparison)
  const filters = useViewPart((view) => view.filters)
  if (comparedSpan(comparison) !== null)
    return (
      <Button variant="filled" onClick={() => change({ comparison: 'previous-year' })}>
        {t('explanation.same-days')}
      </Button>
    )
  if (!hasSomeWeekdays(filters)) return null
  return (
    <Button variant="filled" onClick={() => filter('weekday', null)}>
      {t('explanation.all-weekdays')}
    </Button>
  )
}
