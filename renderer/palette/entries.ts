import type { FilterKind } from '../../shared/domain/filter.ts'
import { LANGUAGES, type Translated } from '../../shared/domain/language.ts'
import type { SavedView } from '../../shared/domain/saved-view.ts'
import { PAGES, type ViewState } from '../../shared/domain/view-state.ts'
import { CATEGORIES, CATEGORY_CODES } from '../../shared/domain/vocabulary/category.ts'
import { MUNICIPALITIES } from '../../shared/domain/vocabulary/municipality.ts'
import { STATUS_CODES, STATUSES } from '../../shared/domain/vocabulary/status.ts'
import { createTranslator, type MessageKey, type Translator } from '../../shared/i18n/translator.ts'
import { type Entry, type EntryGroup, PALETTE_ACTIONS, type Target } from './entry.ts'

/** What the palette can find beside the fixed vocabulary. */
export interface Findable {
  readonly saved: readonly SavedView[]
  /** Recent views with their sentences. */
  readonly recent: readonly { readonly view: ViewState; readonly sentence: string }[]
  readonly years: readonly number[]
}

/** Everything that can be found, in the order in which it is offered; each under its names in all languages. */
export function paletteEntries({ saved, recent, years }: Findable, t: Translator): readonly Entry[] {
  const translators = LANGUAGES.map(createTranslator)
  const entry = (group: EntryGroup, code: string, label: string, names: readonly string[], target: Target): Entry => ({
    id: `${group} ${code}`,
    group,
    label,
    names: [...new Set(names)].filter((name) => name !== label),
    target,
  })
  const said = (group: EntryGroup, code: string, key: MessageKey, target: Target, values = {}): Entry =>
    entry(
      group,
      code,
      t(key, values),
      translators.map((each) => each(key, values)),
      target,
    )
  const coded = (group: EntryGroup & FilterKind, code: string, names: Translated, codes: readonly string[] = []) =>
    entry(group, code, names[t.language], [...LANGUAGES.map((each) => names[each]), ...codes], {
      kind: 'filter',
      filter: group,
      value: code,
    })
  return [
    ...saved.flatMap(({ id, name, view }) =>
      view === null ? [] : [entry('saved', String(id), name, [], { kind: 'view', view })],
    ),
    ...recent.map(({ view, sentence }, index) => entry('recent', String(index), sentence, [], { kind: 'view', view })),
    ...PAGES.map((page) => said('page', page, `common.page-${page}`, { kind: 'page', page })),
    ...MUNICIPALITIES.map((each) => coded('municipality', each.code, each, each.postalCodes)),
    ...CATEGORY_CODES.map((code) => coded('category', code, CATEGORIES[code])),
    ...STATUS_CODES.map((code) => coded('status', code, STATUSES[code])),
    ...years.map((year) => said('year', String(year), 'palette.year', { kind: 'year', year }, { year })),
    ...PALETTE_ACTIONS.map((action) => said('action', action, `palette.action-${action}`, { kind: 'action', action })),
  ]
}
