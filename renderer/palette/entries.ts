import type { Indicator, Programme } from '../../shared/contract/figures.ts'
import type { FilterKind } from '../../shared/domain/incidents/filter.ts'
import type { SavedView } from '../../shared/domain/view/saved-view.ts'
import { PAGES, type Page, type ViewState } from '../../shared/domain/view/view-state.ts'
import {
  CATEGORIES,
  CATEGORY_CODES,
  CATEGORY_SYNONYMS,
  type Category,
  isCategory,
} from '../../shared/domain/vocabulary/category.ts'
import { LANGUAGES, type Translated } from '../../shared/domain/vocabulary/language.ts'
import { MUNICIPALITIES, type Municipality } from '../../shared/domain/vocabulary/municipality.ts'
import { STATUS_CODES, STATUSES } from '../../shared/domain/vocabulary/status.ts'
import { createTranslator } from '../../shared/i18n/all-languages.ts'
import { createFormat } from '../../shared/i18n/format.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import type { MessageKey, Translator } from '../../shared/i18n/translator.ts'
import { nameForms } from '../charts/place/municipality-names.ts'
import { type Entry, type EntryEffect, type EntryGroup, PALETTE_ACTIONS, type PaletteAction } from './entry.ts'
import type { KnownValue } from './use-known-values.ts'

/** What the palette finds beside the fixed vocabulary. */
export interface Findable {
  readonly saved: readonly SavedView[]
  readonly recent: readonly { readonly view: ViewState; readonly sentence: string }[]
  readonly years: readonly number[]
  readonly values: readonly KnownValue[]
  readonly programmes: readonly Pick<Programme, 'code' | 'name'>[]
  /** Indicators also find their programme. */
  readonly indicators: readonly Pick<Indicator, 'programme' | 'label'>[]
}

/** Comma-separated synonyms. */
const ALSO_CALLED: Partial<Record<Page | PaletteAction | Category, MessageKey>> = {
  overview: 'palette.words-overview',
  incidents: 'palette.words-incidents',
  cross: 'palette.words-cross',
  programmes: 'palette.words-programmes',
  budgets: 'palette.words-budgets',
  data: 'palette.words-data',
  help: 'palette.words-help',
  about: 'palette.words-about',
  'copy-link': 'palette.words-copy-link',
  pin: 'palette.words-pin',
  export: 'palette.words-report',
  'language-fr': 'palette.words-language',
  'language-nl': 'palette.words-language',
  'language-en': 'palette.words-language',
  'theme-light': 'palette.words-theme',
  'theme-dark': 'palette.words-theme',
  'theme-system': 'palette.words-theme',
  lighting: 'palette.words-lighting',
  'abandoned-vehicle': 'palette.words-abandoned-vehicle',
}

/** Created once: formats are costly. */
const SPEECHES = LANGUAGES.map((language) => ({ t: createTranslator(language), format: createFormat(language) }))

/** All entries in default order, each with its names in all languages. */
export function paletteEntries(
  { saved, recent, years, values, programmes, indicators }: Findable,
  t: Translator,
): readonly Entry[] {
  const translators = SPEECHES.map((speech) => speech.t)
  const entry = (
    group: EntryGroup,
    code: string,
    label: string,
    names: readonly string[],
    target: EntryEffect,
  ): Entry => ({
    id: `${group} ${code}`,
    group,
    label,
    names: [...new Set(names)].filter((name) => name !== label),
    target,
  })
  const alsoCalled = (code: keyof typeof ALSO_CALLED) => {
    const also = ALSO_CALLED[code]
    return also === undefined ? [] : translators.flatMap((each) => each(also).split(', '))
  }
  const called = (
    group: 'page' | 'action',
    code: Page | PaletteAction,
    key: MessageKey,
    target: EntryEffect,
  ): Entry => {
    return entry(group, code, t(key), [...translators.map((each) => each(key)), ...alsoCalled(code)], target)
  }
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
    ...PAGES.map((page) => called('page', page, `common.page-${page}`, { kind: 'page', page })),
    ...MUNICIPALITIES.map((each) => coded('municipality', each.code, each, [...each.postalCodes, ...briefNames(each)])),
    ...CATEGORY_CODES.map((code) =>
      coded('category', code, CATEGORIES[code], [...(CATEGORY_SYNONYMS[code] ?? []), ...alsoCalled(code)]),
    ),
    ...STATUS_CODES.map((code) => coded('status', code, STATUSES[code])),
    ...programmes.map(({ code, name }) => {
      const figures = indicators.filter(({ programme }) => programme === code)
      const words = [name, ...figures.map(({ label }) => label)].flatMap((each) =>
        LANGUAGES.map((language) => each[language]),
      )
      return entry('programme', code, name[t.language], [...words, code], {
        kind: 'programme',
        page: 'programmes',
        code,
      })
    }),
    ...programmes.map(({ code, name }) => {
      // "wepulse betaald": what budgets are called otherwise.
      const words = translators.flatMap((each) => [
        each('palette.programme-budgets', { name: name[each.language] }),
        ...each('palette.words-budgets')
          .split(', ')
          .map((word) => `${name[each.language]} ${word}`),
      ])
      const label = t('palette.programme-budgets', { name: name[t.language] })
      return entry('programme', `${code} budgets`, label, words, { kind: 'programme', page: 'budgets', code })
    }),
    ...years.map((year) => {
      const names = translators.map((each) => each('palette.year', { year }))
      return entry('year', String(year), t('palette.year', { year }), names, { kind: 'year', year })
    }),
    ...values.map((value) => valueEntry(value, t)),
    ...PALETTE_ACTIONS.map((action) =>
      called('action', action, `palette.action-${action}`, { kind: 'action', action }),
    ),
  ]
}

/** Names on one line as the map writes them: `St-Gilles`, `Molenbeek`. */
function briefNames({ code }: Municipality): readonly string[] {
  return LANGUAGES.flatMap((language) => nameForms(code, language))
    .filter(({ length }) => length === 1)
    .flat()
}

/** A value of the data; a sub-category name may occur in several categories. */
function valueEntry({ kind, code }: KnownValue, shown: Translator): Entry {
  const called = SPEECHES.map(({ t, format }) => ({ language: t.language, name: labelOf(kind, code, t, format) }))
  const label = called.find(({ language }) => language === shown.language)?.name ?? code
  const [category = ''] = code.split('/')
  return {
    id: `${kind} ${code}`,
    group: kind,
    label,
    ...(kind === 'subcategory' && isCategory(category) ? { aside: CATEGORIES[category][shown.language] } : {}),
    names: [...new Set(called.map(({ name }) => name))].filter((name) => name !== label),
    target: { kind: 'filter', filter: kind, value: code },
  }
}
