import { Button, Drawer } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { AppError } from '../../shared/contract/error.ts'
import { DEFAULT_SORT, type IncidentRow, type RowQuestion, type RowSelection } from '../../shared/contract/rows.ts'
import { filterSentence, periodSentence } from '../../shared/i18n/sentence.ts'
import { AsOf } from '../components/as-of.tsx'
import { EmptyNote } from '../components/empty-note.tsx'
import { ErrorNote } from '../components/error-note.tsx'
import { Segments } from '../components/segments.tsx'
import { useFolder } from '../query/folder.tsx'
import { useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { useRowColumns } from './row-columns.ts'
import { RowHistory } from './row-history.tsx'
import { RowTable } from './row-table.tsx'
import styles from './rows-drawer.module.css'
import type { RowsRequest } from './rows-request.ts'
import { ColumnChoice, ExportChoice, FindBox } from './rows-tools.tsx'
import { useExport } from './use-export.ts'
import { useRowList } from './use-row-list.ts'

/** How long a person types before the rows are looked through. */
const TYPING = 250

interface RowsDrawerProps {
  readonly request: RowsRequest
  readonly close: () => void
}

/** The rows behind a figure: as many as it says, to be sorted, searched, opened and exported. */
export function RowsDrawer({ request, close }: RowsDrawerProps) {
  const { t, format, language } = useWords()
  const [isBefore, setIsBefore] = useState(false)
  const [find, setFind] = useState('')
  const [sort, setSort] = useState(DEFAULT_SORT)
  const [opened, setOpened] = useState<IncidentRow | null>(null)
  const [columns, chooseColumns] = useRowColumns()
  const [typed] = useDebouncedValue(find.trim(), TYPING)
  const selection = isBefore && request.before !== null ? request.before : request.now
  const question: RowQuestion = { ...selection, find: typed === '' ? null : typed, sort, language }
  const list = useRowList(question)
  const exported = useExport(question)
  const count = list.status === 'ready' ? list.data.count : null
  const title =
    count === null
      ? t('rows.opening')
      : t(question.find === null ? 'rows.title' : 'rows.found', { count, rows: format.count(count) })
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="min(1240px, 96vw)"
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 0 }}
      classNames={{ title: styles.title, content: styles.content, body: styles.body }}
    >
      <SelectionWords selection={selection} />
      <div className={styles.tools}>
        <FindBox value={find} onChange={setFind} />
        {request.before !== null && (
          <Segments
            label={t('rows.compared')}
            value={isBefore ? 'before' : 'now'}
            onChange={(next) => setIsBefore(next === 'before')}
            options={[
              { value: 'now', label: t('rows.compared-now') },
              { value: 'before', label: t('rows.compared-before') },
            ]}
          />
        )}
        <ColumnChoice columns={columns} choose={chooseColumns} />
        <ExportChoice isBusy={exported.isPending} onExport={exported.mutate} />
      </div>
      {list.status === 'loading' && <div className={styles.loading} data-loading aria-hidden />}
      {list.status === 'failed' && <Failed error={list.error} retry={list.retry} close={close} />}
      {list.status === 'ready' && count === 0 && <NoRows find={question.find} clear={() => setFind('')} />}
      {list.status === 'ready' && count !== null && count > 0 && (
        <div className={styles.rows}>
          <div className={styles.list}>
            <RowTable
              list={list.data.selection}
              {...{ count, columns, sort, opened }}
              onSort={setSort}
              onOpen={setOpened}
              isStale={list.isStale}
            />
          </div>
          {opened !== null && <RowHistory row={opened} close={() => setOpened(null)} />}
        </div>
      )}
      {list.status === 'ready' && (
        <p className={styles.asOf}>
          <AsOf day={list.data.asOf} />
        </p>
      )}
    </Drawer>
  )
}

/** Which rows they are, in the words of the chips. */
function SelectionWords({ selection }: { selection: RowSelection }) {
  const { t, format } = useWords()
  const { filters, from, to } = selection
  const { recordsCover, isDemonstration } = useFolder()
  const [first, end] = [from ?? recordsCover?.from ?? null, recordsCover?.to ?? null]
  const last = to === null || (end !== null && to > end) ? end : to
  const period =
    (from === null && to === null) || first === null || last === null
      ? t('filter.period-all')
      : periodSentence({ kind: 'range', from: first, to: last }, null, t, format)
  const words = filters.map((filter) => filterSentence(filter, t, format))
  return (
    <ul className={styles.words}>
      {isDemonstration && <li className={styles.demonstration}>{t('common.demonstration')}</li>}
      {[period, ...(words.length === 0 ? [t('rows.no-filter')] : words)].map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}

function NoRows({ find, clear }: { find: string | null; clear: () => void }) {
  const { t } = useWords()
  if (find === null) return <EmptyNote title={t('rows.none')} />
  return (
    <EmptyNote
      title={t('rows.none-found', { find })}
      text={t('rows.none-found-text')}
      action={<Button onClick={clear}>{t('rows.clear-find')}</Button>}
    />
  )
}

interface FailedProps {
  readonly error: Error
  readonly retry: () => void
  readonly close: () => void
}

function Failed({ error, retry, close }: FailedProps) {
  const { t } = useWords()
  const { open } = useViewActions()
  if (!(error instanceof AppError && error.code === 'needs-records')) return <ErrorNote error={error} retry={retry} />
  return (
    <EmptyNote
      title={t('errors.needs-records')}
      text={t('errors.needs-records-do')}
      action={
        <Button
          onClick={() => {
            close()
            open('data')
          }}
        >
          {t('incidents.import')}
        </Button>
      }
    />
  )
}
