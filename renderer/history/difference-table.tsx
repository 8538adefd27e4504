import type { DifferenceRow, DifferenceValue } from '../../shared/domain/history/difference.ts'
import { fieldWords, keyWords, valueWords } from '../../shared/i18n/difference-words.ts'
import { useWords } from '../state/words.tsx'
import styles from './history.module.css'

/** One page of rows: of a changed one every field with both values, of the others what they hold. */
export function DifferenceTable({ rows }: { rows: readonly DifferenceRow[] }) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.rows} aria-label={t('history.difference-table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {(['row', 'kind', 'field', 'before', 'after'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`history.head-${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={`${row.dataset} ${JSON.stringify(row.key)}`} data-kind={row.kind}>
            {row.kind === 'changed' ? <ChangedRow row={row} /> : <WholeRow row={row} />}
          </tbody>
        ))}
        {rows.length === 0 && (
          <tbody>
            <tr>
              <td colSpan={5}>{t('common.no-rows')}</td>
            </tr>
          </tbody>
        )}
      </table>
    </section>
  )
}

function ChangedRow({ row }: { row: DifferenceRow }) {
  const { t } = useWords()
  return row.fields.map(({ field, before, after }, index) => (
    <tr key={field}>
      {index === 0 && <RowHead row={row} lines={row.fields.length} />}
      <td>{fieldWords(field, t)}</td>
      <td>
        <Value dataset={row.dataset} field={field} value={before} />
      </td>
      <td>
        <Value dataset={row.dataset} field={field} value={after} />
      </td>
    </tr>
  ))
}

function WholeRow({ row }: { row: DifferenceRow }) {
  const { t, format } = useWords()
  return (
    <tr>
      <RowHead row={row} lines={1} />
      <td colSpan={3}>
        <ul>
          {row.fields.map(({ field, before, after }) => {
            const value = valueWords(row.dataset, field, after ?? before, t, format)
            return <li key={field}>{t('history.field-value-pair', { field: fieldWords(field, t), value })}</li>
          })}
        </ul>
      </td>
    </tr>
  )
}

function RowHead({ row, lines }: { row: DifferenceRow; lines: number }) {
  const { t, format } = useWords()
  return (
    <>
      <th scope="rowgroup" rowSpan={lines}>
        <bdi>{keyWords(row, t, format)}</bdi>
        <small>{t(`vocabulary.dataset-${row.dataset}`)}</small>
      </th>
      <td rowSpan={lines}>
        <span className={styles.kind}>{t(`history.kind-${row.kind}`)}</span>
      </td>
    </>
  )
}

interface ValueProps {
  readonly dataset: DifferenceRow['dataset']
  readonly field: DifferenceRow['fields'][number]['field']
  readonly value: DifferenceValue
}

function Value({ dataset, field, value }: ValueProps) {
  const { t, format } = useWords()
  if (value === null) return <i>{t('history.value-none')}</i>
  return <bdi>{valueWords(dataset, field, value, t, format)}</bdi>
}
