import { PAGE_ENTRIES } from './pages.tsx'

/** Loads the page that most open next, while the browser has nothing else to do; what comes back calls it off. */
export function fetchAhead(): () => void {
  const idle = requestIdleCallback(() => {
    // What cannot be loaded is asked for again, and its failure shown, once the page is opened.
    fetchIncidents().catch(() => {})
  })
  return () => cancelIdleCallback(idle)
}

async function fetchIncidents(): Promise<void> {
  await PAGE_ENTRIES.incidents.component.fetch()
  const { REGION_MAP } = await import('../incidents/cards/commune/place-map.tsx')
  await REGION_MAP.fetch()
}
