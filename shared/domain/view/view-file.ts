import { z } from 'zod'
import { readJson } from '../reading/read-json.ts'
import { MOST_VIEWS, readView, viewNameSchema } from './saved-view.ts'
import type { ViewState } from './view-state.ts'

/** The longest text that is read as a file of views, in characters. */
export const LONGEST_VIEW_FILE = 2_000_000

const VERSION = 1

const headSchema = z.object({ irisboard: z.literal('views'), version: z.number().int().positive() })
const bodySchema = z.object({
  views: z.array(z.object({ name: viewNameSchema, view: z.record(z.string(), z.unknown()) }).strict()).max(MOST_VIEWS),
})

export interface NamedView {
  readonly name: string
  readonly view: ViewState
}

export type ViewFileReading =
  | { readonly ok: true; readonly views: readonly NamedView[] }
  | { readonly ok: false; readonly rule: 'broken' | 'newer' }
  | { readonly ok: false; readonly rule: 'unreadable'; readonly name: string }

/** Writes views to a file, to carry them to another folder. */
export function writeViewFile(views: readonly NamedView[]): string {
  const named = views.map(({ name, view }) => ({ name, view }))
  return `${JSON.stringify({ irisboard: 'views', version: VERSION, views: named }, null, 2)}\n`
}

/** Reads such a file, all or nothing; one of a later version is not `unreadable` as a broken one is. */
export function readViewFile(text: string): ViewFileReading {
  const value = text.length > LONGEST_VIEW_FILE ? null : parse(text)
  const head = headSchema.safeParse(value)
  if (!head.success) return { ok: false, rule: 'broken' }
  if (head.data.version > VERSION) return { ok: false, rule: 'newer' }
  const body = bodySchema.safeParse(value)
  if (!body.success) return { ok: false, rule: 'broken' }
  const views: NamedView[] = []
  for (const { name, view } of body.data.views) {
    const read = readView(view)
    if (read === null) return { ok: false, rule: 'unreadable', name }
    views.push({ name, view: read })
  }
  return { ok: true, views }
}

function parse(text: string): unknown {
  try {
    return readJson(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}
