import type { JournalEntry } from '../../shared/contract/journal.ts'
import type { Snapshot } from '../../shared/contract/snapshots.ts'
import { readFragment, viewFragment } from '../../shared/domain/view/view-link.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { effectiveView } from './effective-view.ts'
import type { ScreenStorage } from './recalled-storage.ts'

/** How many recent views are kept. */
const MOST_RECENT = 10

const recentKey = (folder: string) => `irisboard.recent.${folder}`
const seenKey = (folder: string) => `irisboard.seen.${folder}`
const visitKey = (folder: string) => `irisboard.visit.${folder}`
const TOUR_KEY = 'irisboard.tour'

/**
 * The views that were looked at in a folder, the latest first; what is no longer understood is passed over, and so is
 * what differs from a later one only in what has no effect on its page.
 */
export function recentViews(memory: ScreenStorage, folder: string): readonly ViewState[] {
  const views = recentFragments(memory, folder).flatMap((fragment) => {
    const { view, understood } = readFragment(fragment)
    return understood === 'whole' && isChosen(view) ? [view] : []
  })
  const seen = views.map((view) => viewFragment(effectiveView(view)))
  return views.filter((_view, index) => seen.indexOf(seen[index] ?? '') === index)
}

/** Puts a view first, once; a page without any choice is no view to come back to. */
export function rememberView(memory: ScreenStorage, folder: string, view: ViewState): void {
  if (!isChosen(view)) return
  const same = viewFragment(effectiveView(view))
  const others = recentViews(memory, folder).filter((each) => viewFragment(effectiveView(each)) !== same)
  memory.setItem(recentKey(folder), JSON.stringify([view, ...others].slice(0, MOST_RECENT).map(viewFragment)))
}

/** Whether something is chosen in a view that has an effect on its page. */
function isChosen(view: ViewState): boolean {
  return viewFragment(effectiveView(view)).includes('?')
}

function recentFragments(memory: ScreenStorage, folder: string): readonly string[] {
  return parsed(memory.getItem(recentKey(folder))).filter((each) => typeof each === 'string')
}

/** What a visit found in the journal of a folder: entries after `since` and up to `until` are new to the person. */
interface Visit {
  readonly since: number
  readonly until: number
}

/** Begins a visit, or goes on with that of this session; the first one of all finds nothing new. */
export function openVisit(memory: ScreenStorage, session: ScreenStorage, folder: string, sequence: number): Visit {
  const [since, until] = parsed(session.getItem(visitKey(folder)))
  const seen = Number(memory.getItem(seenKey(folder)) ?? sequence)
  const begun = typeof since === 'number' && typeof until === 'number' ? { since, until } : null
  const visit = begun ?? { since: Number.isSafeInteger(seen) ? seen : sequence, until: sequence }
  session.setItem(visitKey(folder), JSON.stringify([visit.since, visit.until]))
  memory.setItem(seenKey(folder), String(sequence))
  return visit
}

/** Whether the card of a first start was put away on this computer. */
export function isTourDone(memory: ScreenStorage): boolean {
  return memory.getItem(TOUR_KEY) === 'done'
}

/** Puts the card of a first start away for good. */
export function finishTour(memory: ScreenStorage): void {
  memory.setItem(TOUR_KEY, 'done')
}

function parsed(text: string | null): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

/** The imports of people that a visit found new and that were not withdrawn since. */
export function newSnapshots(
  { since, until }: Visit,
  journal: readonly JournalEntry[],
  snapshots: readonly Snapshot[],
): readonly Snapshot[] {
  const entered = new Set(
    journal
      .filter(({ kind, sequence }) => kind === 'import' && sequence > since && sequence <= until)
      .map(({ snapshot }) => snapshot),
  )
  return snapshots.filter(({ snapshot, origin }) => origin === 'user' && entered.has(snapshot))
}
