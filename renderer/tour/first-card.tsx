import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '../components/card/card.tsx'
import { finishTour, isTourDone } from '../state/folder-memory.ts'
import { screenStorage } from '../state/screen-storage.ts'
import { useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './tour.module.css'

/** Three sentences for a first start; gone for good once they are understood. */
export function FirstCard() {
  const { t } = useWords()
  const { open } = useViewActions()
  const [isDone, setIsDone] = useState(() => isTourDone(screenStorage))
  if (isDone) return null
  const dismiss = () => {
    finishTour(screenStorage)
    setIsDone(true)
  }
  return (
    <Card title={t('overview.tour-title')}>
      <div className={styles.row}>
        <ol>
          <li>{t('overview.tour-figures')}</li>
          <li>{t('overview.tour-filter')}</li>
          <li>{t('overview.tour-find')}</li>
        </ol>
        <div className={styles.actions}>
          <Button onClick={() => open('help')}>{t('overview.tour-help')}</Button>
          <Button variant="subtle" onClick={dismiss}>
            {t('overview.tour-dismiss')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
