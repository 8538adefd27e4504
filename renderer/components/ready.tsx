import type { ReactNode } from 'react'
import type { Loaded } from '../host/loaded.ts'
import { Card, type CardColumns } from './card/card.tsx'
import { isOfRows, NeedsRowsNote } from './needs-rows-note.tsx'
import { ErrorNote } from './note.tsx'
import styles from './ready.module.css'

interface ReadyProps<Data> {
  readonly of: Loaded<Data>
  /** The title of the card that stands in while its figures are on their way, or failed. */
  readonly title: string
  readonly columns?: CardColumns
  /** What comes is closed until it is opened: what stands in for it is as low. */
  readonly isDisclosure?: boolean
  readonly children: (data: Data, isStale: boolean) => ReactNode
}

/** The children once the data are there; before that a card with grey bars, or the failure with its retry. */
export function Ready<Data>({ of: loaded, title, columns = 12, isDisclosure = false, children }: ReadyProps<Data>) {
  switch (loaded.status) {
    case 'ready':
      return children(loaded.data, loaded.isStale)
    case 'failed':
      return (
        <Card title={title} columns={columns}>
          {isOfRows(loaded.error) ? <NeedsRowsNote /> : <ErrorNote error={loaded.error} retry={loaded.retry} />}
        </Card>
      )
    case 'loading':
      return (
        <Card title={title} columns={columns}>
          <div className={styles.bars} data-loading aria-hidden>
            {isDisclosure ? null : LENGTHS.map((length) => <i key={length} style={{ width: `${length}%` }} />)}
          </div>
        </Card>
      )
  }
}

const LENGTHS = [86, 62, 41, 27, 18, 11]
