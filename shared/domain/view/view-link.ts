import { readJson } from '../reading/read-json.ts'
import { keysOf } from '../vocabulary/record-keys.ts'
import { asOfSchema } from '../vocabulary/snapshot-number.ts'
import { DEFAULT_VIEW, PAGES, type Page, type ViewState, viewStateSchema } from './view-state.ts'

/** How much of an address was understood; `not` gives the default view of its page. */
export type Understood = 'whole' | 'in-part' | 'not'

/** A view read from an address; defaults replace what was not understood. */
export interface ReadView {
  readonly view: ViewState
  readonly understood: Understood
}

/** Longer fragments are not read. The largest filter fits; browsers take about twice as much. */
export const LONGEST_FRAGMENT = 900_000

/** The canonical fragment `#/PAGE?v=VIEWSTATE`: percent-encoded JSON of the members that differ from the default. */
export function viewFragment(view: ViewState): string {
  return fragment(view.page, view)
}

/**
 * The fragment of the print page of a view, `#/print?v=VIEWSTATE`; `at` is the import after which the present state is
 * printed again.
 */
export function printFragment(view: ViewState, at: number | null = null): string {
  const { page, ...rest } = view
  return fragment('print', rest, at === null ? { page } : { page, at })
}

function fragment(path: string, view: Partial<ViewState>, always: Partial<ViewState> & { at?: number } = {}): string {
  const differing = keysOf(DEFAULT_VIEW).filter(
    (name) => name !== 'page' && JSON.stringify(view[name]) !== JSON.stringify(DEFAULT_VIEW[name]),
  )
  const compact = Object.fromEntries([...Object.entries(always), ...differing.map((name) => [name, view[name]])])
  if (Object.keys(compact).length === 0) return `#/${path}`
  return `#/${path}?v=${encodeURIComponent(JSON.stringify(compact))}`
}

/** The import after which the fragment of a print page prints the present state again; `null` for any other. */
export function printedAt(text: string): number | null {
  const members = decodeMembers(/^#\/print\?v=(.*)$/s.exec(text)?.[1] ?? '')
  return asOfSchema.safeParse(members?.at).data ?? null
}

/** Reads a fragment: unknown parts are ignored, a broken one gives the default view of its page. */
export function readFragment(text: string): ReadView & { readonly isPrint: boolean } {
  const match = /^#?\/?([a-z-]*)(?:\?v=(.*))?$/s.exec(text.length > LONGEST_FRAGMENT ? '?' : text)
  const path = match?.[1] ?? ''
  const isPrint = path === 'print'
  const page = isPrint || path === '' ? DEFAULT_VIEW.page : pageOf(path)
  const decoded = decodeMembers(match?.[2] ?? '')
  const { at: _again, ...printed } = decoded ?? {}
  const members = isPrint ? printed : (decoded ?? {})
  const base = { ...DEFAULT_VIEW, page: page ?? DEFAULT_VIEW.page }
  if (match === null || page === null || decoded === null) return { view: base, understood: 'not', isPrint }
  const parsed = viewStateSchema.safeParse({ ...base, ...members, ...(isPrint ? {} : { page }) })
  if (!parsed.success) return { view: base, understood: 'not', isPrint }
  return { view: parsed.data, understood: understoodOf(members, parsed.data), isPrint }
}

function understoodOf(given: object, read: ViewState): Understood {
  if (isKept(given, read)) return 'whole'
  const nothing = viewFragment({ ...DEFAULT_VIEW, page: read.page })
  return viewFragment(read) === nothing ? 'not' : 'in-part'
}

/** True where every given member, however deep, survived: the schema drops what it does not know. */
function isKept(given: object, read: object): boolean {
  return Object.entries(given).every(([name, value]) => {
    if (!Object.hasOwn(read, name)) return false
    const survivor: unknown = Reflect.get(read, name)
    return !isObject(value) || (isObject(survivor) && isKept(value, survivor))
  })
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function pageOf(path: string): Page | null {
  return PAGES.find((page) => page === path) ?? null
}

function decodeMembers(encoded: string): Record<string, unknown> | null {
  if (encoded === '') return {}
  try {
    const value: unknown = readJson(decodeURIComponent(encoded))
    return isObject(value) && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}
