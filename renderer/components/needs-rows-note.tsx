import { Button } from '@mantine/core'
import { AppError } from '../../shared/contract/error.ts'
import { isRowKind, isServiceKind } from '../../shared/domain/incidents/filter.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { EmptyNote } from './note.tsx'

/** True where counts were asked what single incidents alone tell. */
export function isOfRows(error: unknown): boolean {
  return error instanceof AppError && error.code === 'needs-rows'
}

/** In the place of figures under a filter that counts know nothing of: what they lack, and the way back to them. */
export function NeedsRowsNote() {
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
