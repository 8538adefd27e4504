import { lazy, type PropsWithChildren, Suspense, useState } from 'react'
import { RowsContext } from '../components/rows-context.ts'
import type { RowsRequest } from '../query/rows-request.ts'

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
