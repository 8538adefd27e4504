import { lazy, type PropsWithChildren, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { IncidentRow } from '../../shared/contract/rows.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { RowsContext } from '../components/show-rows.tsx'
import { useCells } from '../host/folder.tsx'
import type { FewRows as Few, RowsRequest } from '../host/rows-request.ts'
import { usePresentView, useViewStore } from '../state/view.tsx'

// Loaded on demand: most visits open no row.
const RowsDrawer = lazy(async () => ({ default: (await import('./rows-drawer.tsx')).RowsDrawer }))
const FewRows = lazy(async () => ({ default: (await import('./few-rows.tsx')).FewRows }))

interface RowsProviderProps {
  /** A selection small enough to be shown at once, with its count. */
  readonly few: Few | null
  /** What stands on the page belongs to an earlier question: no figure opens rows until it has its own. */
  readonly isOld: boolean
  /** It does for so long that it is seen. */
  readonly isLate: boolean
}

interface Opened {
  readonly request: RowsRequest
  readonly row: IncidentRow | null
  /** The view of these rows: after a change of view the drawer closes. */
  readonly of: ViewState
}

/** Lets every figure below open its rows in a drawer, where there are any; few rows stand at the foot of the page. */
export function RowsProvider({ few, isOld, isLate, children }: PropsWithChildren<RowsProviderProps>) {
  const view = usePresentView()
  const isOfRecords = useCells() === null
  // Beside counts records can be fetched, of the present state.
  const hasRows = isOfRecords || view.asOf === null
  const { getState } = useViewStore()
  const [opened, setOpened] = useState<Opened | null>(null)
  // Read when something is clicked: no chart is drawn anew because of it.
  const waits = useRef(isOld)
  useEffect(() => {
    waits.current = isOld
  }, [isOld])
  const show = useCallback(
    (request: RowsRequest, row: IncidentRow | null = null) => {
      if (!waits.current) setOpened({ request, row, of: getState() })
    },
    [getState],
  )
  return (
    <RowsContext value={hasRows ? show : null}>
      {children}
      {isOfRecords && few !== null && (
        <Suspense fallback={<div data-loading hidden />}>
          <FewRows {...few} {...{ isOld, isLate }} />
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
