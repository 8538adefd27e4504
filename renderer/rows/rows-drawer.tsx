import { Button, Drawer } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useState } from 'react'
import { AppError } from '../../shared/contract/error.ts'
import {
  DEFAULT_SORT,
  type IncidentRow,
  type RowProgress,
  type RowQuestion,
  type RowSelection,
} from '../../shared/contract/rows.ts'
import type { ListedRecords } from '../../shared/domain/import/listed-records.ts'
import { filterSentence, spanSentence } from '../../shared/i18n/sentence.ts'
import { AsOf } from '../components/card/provenance.tsx'
import { useIsCovered } from '../components/covered.ts'
import { useReturnedFocus } from '../components/dialog.tsx'
import { EmptyNote, ErrorNote } from '../components/note.tsx'
import { Segments } from '../components/segments.tsx'
import { delayClassWords } from '../findings/distribution.ts'
import { useFolder } from '../host/folder.tsx'
import type { RowsRequest } from '../host/rows-request.ts'
import { useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { NeedsRows, useListedWords } from './needs-rows.tsx'
import { RowHistory } from './row-history.tsx'
import { RowTable } from './row-table.tsx'
import styles from './rows-drawer.module.css'
import { ColumnChoice, ExportChoice, FindBox } from './rows-tools.tsx'
import { ShowFound } from './show-found.tsx'
import { useShownColumns, withRegister } from './shown-columns.ts'
import { type ExportProgress, useExport } from './use-export.ts'
import { isWhole, type ShownRowList, useRowList } from './use-row-list.ts'

/** Milliseconds between typing and searching. */
const TYPING = 250

interface RowsDrawerProps {
  readonly request: RowsRequest
  /** Its history is open from the start. */
  readonly first: IncidentRow | null
  readonly close: () => void
}

/** The rows of a figure, to be sorted, searched, opened and exported. */
export function RowsDrawer({ request, first, close }: RowsDrawerProps) {
  const { t, language } = useWords()
  const isCovered = useIsCovered()
  useReturnedFocus()
  const [isBefore, setIsBefore] = useState(false)
  const [find, setFind] = useState('')
  const [sort, setSort] = useState(DEFAULT_SORT)
  const [opened, setOpened] = useState(first)
  const [chosen, chooseColumns] = useShownColumns()
  const [isChoosing, setIsChoosing] = useState(false)
  const [typed] = useDebouncedValue(find.trim(), TYPING)
  const selection = isBefore && request.before !== null ? request.before : request.now
  const columns = withRegister(chosen, selection.filters)
  const question: RowQuestion = { ...selection, find: typed === '' ? null : typed, sort, language }
  const { list, making } = useRowList(question)
  const exported = useExport(question)
  const count = list.status === 'ready' ? list.data.count : null
  const isSearching = list.status === 'ready' && !isWhole(list.data)
  const isFound = list.status === 'ready' && !list.isStale && isWhole(list.data) && count !== 0
  const isLacking = list.status === 'failed' && isOfRows(list.error)
  const isHistory = opened !== null && count !== null && count > 0
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !isChoosing) setOpened(null)
  }
  return (
    <Drawer
      opened
      onClose={close}
      // Escape closes the topmost layer first.
      closeOnEscape={!isChoosing && !isHistory && !isCovered}
      onKeyDown={onKeyDown}
      position="right"
      size="min(1520px, 96vw)"
      title={<RowsTitle {...{ list, making }} isFind={question.find !== null} />}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 0 }}
      classNames={{ title: styles.title, content: styles.content, body: styles.body }}
    >
      <SelectionWords selection={selection} />
      {!isLacking && (
        <div className={styles.tools}>
          <FindBox value={find} onChange={setFind} />
          {question.find !== null && isFound && <ShowFound {...{ selection, close }} find={question.find} />}
          {request.before !== null && (
            <Segments
              label={t('columns.period')}
              value={isBefore ? 'before' : 'now'}
              onChange={(next) => setIsBefore(next === 'before')}
              options={[
                { value: 'now', label: t('rows.compared-now') },
                { value: 'before', label: t('rows.compared-before') },
              ]}
            />
          )}
          <ColumnChoice columns={chosen} choose={chooseColumns} onOpen={setIsChoosing} />
          <ExportChoice isBusy={exported.isPending} onExport={exported.begin} />
        </div>
      )}
      {exported.progress !== null && <ExportNote progress={exported.progress} cancel={exported.cancel} />}
      {(list.status === 'loading' || (isSearching && count === 0)) && (
        <div className={styles.loading} data-loading aria-hidden />
      )}
      {list.status === 'failed' && <Failed {...{ selection, close }} error={list.error} retry={list.retry} />}
      {!isSearching && count === 0 && <NoRows find={question.find} clear={() => setFind('')} />}
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
          {opened !== null && <RowHistory row={opened} asOf={selection.asOf} close={() => setOpened(null)} />}
        </div>
      )}
      {list.status === 'ready' && list.data.listed !== undefined && <Listed {...list.data.listed} />}
      {list.status === 'ready' && <AsOf day={list.data.asOf} />}
    </Drawer>
  )
}

function RowsTitle({ list, making, isFind }: ShownRowList & { readonly isFind: boolean }) {
  const { t, format } = useWords()
  const shareOf = ({ done, of }: RowProgress) => format.share(done / of)
  if (making !== null)
    return t(making.stage === 'order' ? 'rows.sorting' : 'rows.selecting', { share: shareOf(making) })
  if (list.status === 'failed') return t('rows.table')
  // Not the number of an earlier question.
  if (list.status !== 'ready' || list.isStale) return t('rows.opening')
  const { count } = list.data
  const values = { count, rows: format.count(count) }
  if (!isWhole(list.data)) return t('rows.finding', { ...values, share: shareOf(list.data) })
  return t(isFind ? 'rows.found' : 'rows.title', values)
}

function SelectionWords({ selection }: { selection: RowSelection }) {
  const speech = useWords()
  const { t, format } = speech
  const { filters, from, to, delay } = selection
  const { recordsCover, isDemonstration } = useFolder()
  const [first, end] = [from ?? recordsCover?.from ?? null, recordsCover?.to ?? null]
  const last = to === null || (end !== null && to > end) ? end : to
  const isAll = (from === null && to === null) || first === null || last === null
  const period = spanSentence(isAll ? null : { from: first, to: last }, t, format)
  const words = [
    ...filters.map((filter) => filterSentence(filter, t, format)),
    ...(delay === undefined ? [] : [t('rows.delay', { delay: delayClassWords(delay, speech) })]),
  ]
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
      text={t('rows.find-text')}
      action={<Button onClick={clear}>{t('rows.clear-find')}</Button>}
    />
  )
}

interface FailedProps {
  readonly selection: RowSelection
  readonly error: Error
  readonly retry: () => void
  readonly close: () => void
}

/** True where there are counts, and no records of the list. */
function isOfRows(error: unknown): boolean {
  return error instanceof AppError && error.code === 'needs-rows'
}

function Failed({ selection, error, retry, close }: FailedProps) {
  const { t } = useWords()
  const { open } = useViewActions()
  if (isOfRows(error)) return <NeedsRows selection={selection} />
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
          {t('common.import-records')}
        </Button>
      }
    />
  )
}

function Listed(listed: ListedRecords) {
  const listedWords = useListedWords()
  return <p className={styles.listed}>{listedWords(listed)}</p>
}

function ExportNote({ progress, cancel }: { progress: ExportProgress; cancel: () => void }) {
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
