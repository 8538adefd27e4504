import { CloseButton } from '@mantine/core'
import type { Understood } from '../../shared/domain/view/view-link.ts'
import { useWords } from '../state/words.tsx'
import styles from './link-notice.module.css'

interface LinkNoticeProps {
  readonly understood: Exclude<Understood, 'whole'>
  readonly close: () => void
}

/** Says that a link was not understood whole, in a line of its own: it covers no figure, and is not printed. */
export function LinkNotice({ understood, close }: LinkNoticeProps) {
  const { t } = useWords()
  return (
    <div className={styles.notice} role="alert">
      <span>{t(`common.link-understood-${understood}`)}</span>
      <CloseButton size="sm" aria-label={t('common.close')} title={t('common.close')} onClick={close} />
    </div>
  )
}
