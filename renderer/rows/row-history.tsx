import { CloseButton } from '@mantine/core'
import { useId } from 'react'
import type { IncidentRow, IncidentVersion } from '../../shared/contract/rows.ts'
import { ROW_COLUMNS, type RowColumn } from '../../shared/domain/row/row-column.ts'
import { ErrorNote } from '../components/note.tsx'
import { useLoaded } from '../host/use-loaded.ts'
import { useWords } from '../state/words.tsx'
import { cellWords } from './row-cells.ts'
import styles from './row-history.module.css'

interface RowHistoryProps {
  readonly row: IncidentRow
  readonly asOf: number | null
  readonly close: () => void
}

/** All versions of an incident in a state, newest first: what each import changed, and its line in the file. */
export function RowHistory({ row, asOf, close }: RowHistoryProps) {
  const { t } = useWords()
  const id = useId()
  const { register, reference } = row
  const history = useLoaded(
    ['rows.history', register, reference, asOf],
    async (client) => (await client.call('rows.history', { register, reference, asOf })).rows,
    { isKept: false },
  )
  return (
    <aside className={styles.history} aria-labelledby={id}>
      <header>
        <h3 id={id}>{t('rows.history', { reference })}</h3>
        <CloseButton size="sm" aria-label={t('rows.close-history')} title={t('rows.close-history')} onClick={close} />
      </header>
      {history.status === 'failed' && <ErrorNote error={history.error} retry={history.retry} />}
      {history.status === 'loading' && <div className={styles.loading} data-loading aria-hidden />}
      {history.status === 'ready' && (
        <>
          <p className={styles.count}>{t('rows.versions', { count: history.data.length })}</p>
          <ol>
            {history.data.toReversed().map((version, index, all) => (
              <Version
                key={version.import.snapshot}
                {...{ version, asOf }}
                before={all[index + 1] ?? null}
                after={all[index - 1] ?? null}
              />
            ))}
          </ol>
        </>
      )}
    </aside>
  )
}

interface VersionProps {
  readonly version: IncidentVersion
  readonly before: IncidentVersion | null
  readonly after: IncidentVersion | null
  readonly asOf: number | null
}

/** Where a version came from is said in words instead. */
const VALUE_COLUMNS = ROW_COLUMNS.filter((column) => column !== 'reference' && column !== 'import' && column !== 'line')

function Version({ version, before, after, asOf: state }: VersionProps) {
  const words = useWords()
  const { t, format } = words
  const text = (of: IncidentVersion, column: RowColumn) => cellWords(of, column, words)
  const listed = VALUE_COLUMNS.filter((column) =>
    before === null ? text(version, column) !== '' : text(version, column) !== text(before, column),
  )
  const { file, asOf } = version.import
  const day = format.day(asOf)
  return (
    <li>
      <h4>{t(before === null ? 'rows.version-first' : 'rows.version-next', { day })}</h4>
      <p className={styles.place}>{t('rows.version-place', { file, line: format.count(version.line) })}</p>
      {listed.length === 0 && <p>{t('rows.version-same')}</p>}
      <dl>
        {listed.map((column) => (
          <div key={column}>
            <dt>{t(`rows.column-${column}`)}</dt>
            <dd>
              {before !== null && (
                <>
                  <del>{text(before, column) || t('vocabulary.missing')}</del>{' '}
                </>
              )}
              <bdi>{text(version, column) || t('vocabulary.missing')}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.end}>{endWords()}</p>
    </li>
  )

  function endWords(): string {
    const next = version.supersededBy
    if (next === null) return t(state === null ? 'rows.version-current' : 'rows.version-shown')
    const values = { day: format.day(next.asOf), file: next.file }
    const isFollowed = after?.import.snapshot === next.snapshot
    return t(isFollowed ? 'rows.version-superseded' : 'rows.version-removed', values)
  }
}
