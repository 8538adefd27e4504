import { lazy, type PropsWithChildren, Suspense, useCallback, useState } from 'react'
import type { IncidentRow } from '../../shared/contract/rows.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { RowsContext } from '../components/show-rows.tsx'
import type { FewRows as Few, RowsRequest } from '../query/rows-request.ts'
import { usePresentView, useViewStore } from '../state/view.tsx'

// Most visits look at no row: the table comes when it is asked for.
const RowsDrawer = lazy(async () => ({ default: (await import('./rows-drawer.tsx')).RowsDrawer }))
const FewRows = lazy(async () => ({ default: (await import('./few-rows.tsx')).FewRows }))

interface RowsProviderProps {
  /** The rows of the selection and their number, where there are so few that they are shown at once. */
  readonly few: Few | null
}

interface Opened {
  readonly request: RowsRequest
  readonly row: IncidentRow | null
  /** The view that they are rows of: another one, chosen over them, is not hidden by them. */
  readonly of: ViewState
}

/** Gives every figure below it the way to its rows, which open in a drawer over the page; few rows stand at its foot. */
export function RowsProvider({ few, children }: PropsWithChildren<RowsProviderProps>) {
  const view = usePresentView()
  const { getState } = useViewStore()
  const [opened, setOpened] = useState<Opened | null>(null)
  const show = useCallback(
    (request: RowsRequest, row: IncidentRow | null = null) => setOpened({ request, row, of: getState() }),
    [getState],
  )
  return (
    <RowsContext value={show}>
      {children}
      {few !== null && (
        <Suspense fallback={<div data-loading hidden />}>
          <FewRows {...few} />
        </Suspense>
      )}
      {opened !== null && opened.of === view && (
        <Suspense fallback={null}>
          <RowsDrawer request={opened.request} first={opened.row} close={() => setOpened(null)} />
        </Suspense>
      )}
    </RowsContext>
  )
}
