import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useWords } from '../state/words.tsx'
import styles from './history.module.css'

interface PageTurnerProps {
  readonly offset: number
  readonly size: number
  readonly total: number
  readonly turn: (offset: number) => void
}

/** Says which rows of all are shown, and turns to the ones before and after. */
export function PageTurner({ offset, size, total, turn }: PageTurnerProps) {
  const { t, format } = useWords()
  const last = Math.min(offset + size, total)
  const words = { first: format.count(Math.min(offset + 1, total)), last: format.count(last) }
  return (
    <div className={styles.turner}>
      <span role="status">{t('history.page-rows', { ...words, total: format.count(total) })}</span>
      <ActionIcon
        disabled={offset === 0}
        aria-label={t('history.page-previous')}
        title={t('history.page-previous')}
        onClick={() => turn(Math.max(0, offset - size))}
      >
        <IconChevronLeft size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon
        disabled={last >= total}
        aria-label={t('history.page-next')}
        title={t('history.page-next')}
        onClick={() => turn(offset + size)}
      >
        <IconChevronRight size={16} stroke={1.5} />
      </ActionIcon>
    </div>
  )
}
