import { Button, Tooltip } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { hasReport } from '../../shared/domain/view/reported-page.ts'
import { useViewPart } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './top-bar.module.css'

/** On a page without a report it says why, to the pointer, the keyboard and screen readers, when pressed too. */
export function ExportButton({ open }: { open: () => void }) {
  const { t } = useWords()
  const isPossible = hasReport(useViewPart(({ page }) => page))
  const reason = t('common.export-none')
  return (
    <Tooltip label={reason} disabled={isPossible}>
      <Button
        variant="filled"
        leftSection={<IconPrinter size={14} stroke={1.5} />}
        title={t('common.export')}
        onClick={open}
        aria-haspopup="dialog"
        className={styles.export ?? ''}
        {...(isPossible ? {} : { 'data-disabled': true, 'aria-disabled': true, 'aria-description': reason })}
      >
        {t('common.export')}
      </Button>
    </Tooltip>
  )
}
