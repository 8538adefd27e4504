import { lazy, type PropsWithChildren, Suspense, useCallback, useMemo, useState } from 'react'
import type { Page } from '../../shared/domain/view/view-state.ts'
import { useViewPart } from '../state/view.tsx'
import { ExplainContext, type Explained } from './explain-context.ts'

// Loaded on demand: most visits explain nothing.
const ExplainDrawer = lazy(async () => ({ default: (await import('./explain-drawer.tsx')).ExplainDrawer }))

interface Opened {
  readonly figure: Explained
  readonly page: Page
}

/** Lets every change below open its explanation, in a drawer beside the page, which stays in use and follows. */
export function ExplainProvider({ children }: PropsWithChildren) {
  const page = useViewPart((view) => view.page)
  const [now, setNow] = useState<Opened | null>(null)
  // On another page it would explain a figure that is not seen.
  const opened = now?.page === page ? now.figure : null
  const toggle = useCallback(
    (figure: Explained) =>
      setNow((before) => (before?.page === page && isSame(before.figure, figure) ? null : { figure, page })),
    [page],
  )
  const open = useCallback((figure: Explained, on: Page) => setNow({ figure, page: on }), [])
  const value = useMemo(() => ({ opened, toggle, open }), [opened, toggle, open])
  return (
    <ExplainContext value={value}>
      {children}
      {opened !== null && (
        <Suspense fallback={null}>
          <ExplainDrawer key={opened.measure} figure={opened} close={() => setNow(null)} />
        </Suspense>
      )}
    </ExplainContext>
  )
}

function isSame(one: Explained, other: Explained): boolean {
  return one.measure === other.measure && one.place === other.place
}
