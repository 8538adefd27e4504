import { ActionIcon, Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconListDetails } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { DEFAULT_SORT } from '../../shared/contract/rows.ts'
import { AsOf } from '../components/card/provenance.tsx'
import { ErrorNote } from '../components/note.tsx'
import { useShowRows } from '../components/show-rows.tsx'
import type { FewRows as Few, RowsRequest } from '../host/rows-request.ts'
import { settings, useSettings } from '../state/settings.ts'
import { useWords } from '../state/words.tsx'
import styles from './few-rows.module.css'
import { RowTable } from './row-table.tsx'
import { useShownColumns } from './shown-columns.ts'
import { useRowList } from './use-row-list.ts'

interface FewRowsProps extends Few {
  /** They belong to an earlier question. */
  readonly isOld: boolean
  /** They do for so long that it is seen. */
  readonly isLate: boolean
}

/** The rows of a small selection, at the foot of the window without being asked for. */
export const FewRows = memo(function FewRows({ request, count, isOld, isLate }: FewRowsProps) {
  const { t, format } = useWords()
  const { fewRows } = useSettings()
  const show = useShowRows()
  const isOpen = fewRows === 'open'
  const Chevron = isOpen ? IconChevronDown : IconChevronUp
  const title = t('rows.few', { count, rows: format.count(count) })
  const action = t(isOpen ? 'rows.fold' : 'rows.unfold')
  return (
    <section className={styles.few} aria-label={title} aria-busy={isOld} data-late={isLate || undefined}>
      <header>
        <h2>{title}</h2>
        <Button leftSection={<IconListDetails size={14} stroke={1.5} aria-hidden />} onClick={() => show?.(request)}>
          {t('rows.few-more')}
        </Button>
        <ActionIcon
          size={26}
          aria-label={action}
          title={action}
          aria-expanded={isOpen}
          onClick={() => settings.setState({ fewRows: isOpen ? 'folded' : 'open' })}
        >
          <Chevron size={16} stroke={1.5} />
        </ActionIcon>
      </header>
      {isOpen && <Rows request={request} />}
    </section>
  )
})

function Rows({ request }: { readonly request: RowsRequest }) {
  const { language } = useWords()
  const show = useShowRows()
  const [sort, setSort] = useState(DEFAULT_SORT)
  const [columns] = useShownColumns()
  const { list } = useRowList({ ...request.now, find: null, sort, language })
  if (list.status === 'failed') return <ErrorNote error={list.error} retry={list.retry} />
  if (list.status === 'loading') return <div className={styles.rows} data-loading aria-hidden />
  return (
    <div className={styles.rows}>
      <RowTable
        list={list.data.selection}
        count={list.data.count}
        {...{ columns, sort }}
        onSort={setSort}
        opened={null}
        onOpen={(row) => show?.(request, row)}
        isStale={list.isStale}
      />
      <p className={styles.asOf}>
        <AsOf day={list.data.asOf} />
      </p>
    </div>
  )
}
