import type { DifferenceRow, DifferenceValue } from '../../shared/domain/history/difference.ts'
import { fieldWords, keyWords, valueWords } from '../../shared/i18n/difference-words.ts'
import { Heads } from '../components/listed.tsx'
import { ScrollRegion } from '../components/scroll-region.tsx'
import tables from '../components/tables.module.css'
import { useWords } from '../state/words.tsx'
import styles from './history.module.css'

/** One page of rows: of a changed one every field with both values, of the others what they hold. */
export function DifferenceTable({ rows }: { rows: readonly DifferenceRow[] }) {
  const { t } = useWords()
  return (
    <ScrollRegion label={t('history.difference-table')}>
      <table className={`${tables.plain} ${styles.rows}`}>
        <Heads
          heads={(['row', 'kind', 'field', 'before', 'after'] as const).map((name) => t(`history.head-${name}`))}
        />
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
    </ScrollRegion>
  )
}

function ChangedRow({ row }: { row: DifferenceRow }) {
  const { t } = useWords()
  return row.fields.map(({ field, before, after }, index) => (
    <tr key={field}>
      {index === 0 && <RowHead row={row} lines={row.fields.length} />}
      <td className={styles.field}>{fieldWords(field, t)}</td>
      <td>
        <Value dataset={row.dataset} field={field} value={before} />
      </td>
      <td>
        <Value dataset={row.dataset} field={field} value={after} />
      </td>
    </tr>
  ))
}

/** A row that came or went stands whole on its side: after, or before. */
function WholeRow({ row }: { row: DifferenceRow }) {
  const { t, format } = useWords()
  const none = <i>{t('history.value-none')}</i>
  const whole = (
    <ul>
      {row.fields.map(({ field, before, after }) => {
        const value = valueWords(row.dataset, field, after ?? before, t, format)
        return (
          <li key={field}>
            <WholeText text={t('history.field-value-pair', { field: fieldWords(field, t), value })} />
          </li>
        )
      })}
    </ul>
  )
  return (
    <tr>
      <RowHead row={row} lines={1} />
      <td className={styles.field}>{t('history.field-all')}</td>
      <td>{row.kind === 'removed' ? whole : none}</td>
      <td>{row.kind === 'removed' ? none : whole}</td>
    </tr>
  )
}

function RowHead({ row, lines }: { row: DifferenceRow; lines: number }) {
  const { t, format } = useWords()
  return (
    <>
      <th scope="rowgroup" rowSpan={lines}>
        <WholeText text={keyWords(row, t, format)} />
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
  return <WholeText text={valueWords(dataset, field, value, t, format)} />
}

/** Longer than the longest figure or day with what keeps it together. */
const LONG_WORD = 24

/**
 * A text of the data. Only a word that no figure is as long as may break within, since half a figure reads as another;
 * a dot between two names stays with the first.
 */
export function WholeText({ text }: { text: string }) {
  const words = text.replaceAll(' · ', '\u00a0· ')
  return <bdi data-has-long-word={text.split(' ').some(({ length }) => length > LONG_WORD)}>{words}</bdi>
}
