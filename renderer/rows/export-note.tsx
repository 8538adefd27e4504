import { Button } from '@mantine/core'
import { useWords } from '../state/words.tsx'
import styles from './rows-drawer.module.css'
import type { ExportProgress } from './use-export.ts'

/** Says that the rows are being written into a file, how far that is, and ends it. */
export function ExportNote({ progress, cancel }: { progress: ExportProgress; cancel: () => void }) {
  const { t, format } = useWords()
  const { done, total } = progress
  return (
    <div className={styles.exporting}>
      <span role="status">{t('rows.exporting')}</span>
      <progress {...(total === null ? {} : { value: done, max: total })} aria-label={t('rows.exporting')} />
      <span className={styles.written}>
        {total !== null && t('rows.written', { done: format.count(done), rows: format.count(total) })}
      </span>
      <Button onClick={cancel}>{t('rows.cancel-export')}</Button>
    </div>
  )
}
