import type { Column } from './paper-table.tsx'
import type { PaperWords } from './paper-words.tsx'
import { SourceWords } from './source-words.tsx'
import styles from './table.module.css'

interface Cited {
  readonly source: string
}

const BETWEEN_PARTS = ', '

/** What all rows cite, from its beginning: `CIRB-CIBG, Rapport annuel 2022`; `null` where they have no beginning in common. */
export function citedDocument(rows: readonly Cited[]): string | null {
  const [first, ...others] = [...new Set(rows.map(({ source }) => source))].map((source) => source.split(BETWEEN_PARTS))
  if (first === undefined) return null
  const apart = first.findIndex((part, place) => others.some((parts) => parts[place] !== part))
  const common = apart === -1 ? first : first.slice(0, apart)
  return common.length === 0 ? null : common.join(BETWEEN_PARTS)
}

/** The place in the document that each row cites; no column where all cite the same. */
export function placeColumns<Row extends Cited>(
  rows: readonly Row[],
  { t, text }: Pick<PaperWords, 't' | 'text'>,
): readonly Column<Row>[] {
  if (new Set(rows.map(({ source }) => source)).size < 2) return []
  const document = citedDocument(rows)
  const placeOf = ({ source }: Cited) =>
    document === null ? source : source.slice(document.length).replace(BETWEEN_PARTS, '')
  return [
    {
      name: 'place',
      head: t(document === null ? 'columns.source' : 'columns.place'),
      className: document === null ? `${styles.source} ${styles.cited}` : styles.source,
      cell: (row) => <SourceWords>{text(placeOf(row))}</SourceWords>,
    },
  ]
}
