import { ActionIcon, Button } from '@mantine/core'
import { IconListDetails, IconPin } from '@tabler/icons-react'
import { CopyLink } from '../../components/clipboard.tsx'
import { useShowRows } from '../../components/show-rows.tsx'
import { useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import styles from './filter-line.module.css'
import { Filters, type FiltersProps } from './filters.tsx'

interface FilterLineProps {
  readonly filters: FiltersProps
  /** Its charts can be kept beside those of another selection. */
  readonly canPin?: boolean
  /** The number of the selection with its rows; `null` until there are figures. */
  readonly total: CardFigures | null
  /** That of the next one is long on its way. */
  readonly isLate: boolean
}

/** What is shown, and what can be done with all of it: one line, in sight however far the page is scrolled. */
export function FilterLine({ filters, canPin = false, total, isLate }: FilterLineProps) {
  return (
    <div className={styles.line} data-filters>
      <Filters {...filters} />
      <div className={styles.end}>
        <CopyLink />
        {total !== null && <SelectionTools {...total} {...{ canPin, isLate }} />}
      </div>
    </div>
  )
}

/** Keeps the figures of the selection beside those of the next one, and opens its rows. */
function SelectionTools(props: CardFigures & Required<Pick<FilterLineProps, 'canPin' | 'isLate'>>) {
  const { answer, rows, isStale, canPin, isLate } = props
  const { t, format } = useWords()
  const { change } = useViewActions()
  const show = useShowRows()
  if (answer.source !== 'records') return null
  const count = answer.total ?? 0
  const figure = format.count(count)
  // Those of the days compared with are found beside those of the selection.
  const hasRows = count > 0 || (answer.comparison?.value ?? 0) > 0
  const words = count > 0 ? t('rows.show-counted', { count, figure }) : t('rows.show')
  return (
    <>
      {canPin && (
        <ActionIcon
          aria-label={t('charts.pin')}
          title={t('charts.pin-selection')}
          onClick={() =>
            change(({ filters, period, pinned }) => ({ pinned: { filters, period, chart: pinned?.chart ?? null } }))
          }
        >
          <IconPin size={16} stroke={1.5} />
        </ActionIcon>
      )}
      {hasRows && show !== null && (
        <Button
          leftSection={<IconListDetails size={14} stroke={1.5} aria-hidden />}
          aria-label={words}
          title={words}
          // The number is still that of the selection before: its rows wait for its own.
          aria-disabled={isStale}
          data-late={isLate || undefined}
          className={styles.rows ?? ''}
          onClick={() => {
            if (!isStale) show(rows)
          }}
        >
          <span className={styles.whole}>{words}</span>
          <span className={styles.short}>{figure}</span>
        </Button>
      )}
    </>
  )
}
