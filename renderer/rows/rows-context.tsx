import { createContext, lazy, type PropsWithChildren, Suspense, useContext, useState } from 'react'
import type { RowsRequest } from './rows-request.ts'

type ShowRows = (request: RowsRequest) => void

const RowsContext = createContext<ShowRows | null>(null)

// Most visits look at no row: the table comes when it is asked for.
const RowsDrawer = lazy(async () => ({ default: (await import('./rows-drawer.tsx')).RowsDrawer }))

/** Gives every figure below it the way to its rows, which open in a drawer over the page. */
export function RowsProvider({ children }: PropsWithChildren) {
  const [request, setRequest] = useState<RowsRequest | null>(null)
  return (
    <RowsContext value={setRequest}>
      {children}
      {request !== null && (
        <Suspense fallback={null}>
          <RowsDrawer request={request} close={() => setRequest(null)} />
        </Suspense>
      )}
    </RowsContext>
  )
}

/** Opens the rows of a figure; `null` where a page shows figures that have none. */
export function useShowRows(): ShowRows | null {
  return useContext(RowsContext)
}
