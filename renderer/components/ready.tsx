import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { AppError } from '../../shared/contract/error.ts'
import { isRowKind, isServiceKind } from '../../shared/domain/incidents/filter.ts'
import type { Loaded } from '../host/loaded.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { Card, type CardColumns } from './card/card.tsx'
import styles from './note.module.css'
import { EmptyNote, ErrorNote } from './note.tsx'

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

/** True where counts were asked what single incidents alone tell. */
function isOfRows(error: unknown): boolean {
  return error instanceof AppError && error.code === 'needs-rows'
}

/** In the place of figures under a filter that counts know nothing of: what they lack, and the way back to them. */
function NeedsRowsNote() {
  const { t } = useWords()
  const { filters } = useView()
  const { change } = useViewActions()
  const told = filters.filter(({ kind }) => !isRowKind(kind) || isServiceKind(kind))
  return (
    <EmptyNote
      title={t('errors.needs-rows')}
      action={
        told.length === filters.length ? undefined : (
          <Button variant="filled" onClick={() => change({ filters: told })}>
            {t('incidents.remove-rows')}
          </Button>
        )
      }
    />
  )
}
