import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paletteEntries } from '../../../../renderer/palette/entries.ts'
import { namedSelections } from '../../../../renderer/palette/named-selection.ts'
import { pastedLink } from '../../../../renderer/palette/palette-field.tsx'
import { searchEntries } from '../../../../renderer/palette/search.ts'
import type { Period } from '../../../../shared/domain/calendar/period.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import { viewFragment } from '../../../../shared/domain/view/view-link.ts'
import { DEFAULT_VIEW, type ViewState, viewStateSchema } from '../../../../shared/domain/view/view-state.ts'
import { CATEGORIES, CATEGORY_CODES } from '../../../../shared/domain/vocabulary/category.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { MUNICIPALITIES } from '../../../../shared/domain/vocabulary/municipality.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { sample } from '../../../counts.ts'

const ROADS: ViewState = { ...DEFAULT_VIEW, page: 'incidents', filters: [{ kind: 'category', values: ['road'] }] }
const findable = {
  saved: [
    { id: 3, name: 'Réunion du lundi', view: ROADS },
    { id: 4, name: 'Unreadable', view: null },
  ],
  recent: [{ view: ROADS, sentence: 'Incidents : dans la catégorie Voirie' }],
  years: [2023, 2022],
  // The last one would make a word of a category ambiguous.
  values: [
    { kind: 'subcategory' as const, code: 'signage/Abîmé' },
    { kind: 'subcategory' as const, code: 'street-furniture/Abîmé' },
    { kind: 'channel' as const, code: 'citizen' },
    // A place of the data, whose word would be another one's too.
    { kind: 'municipality' as const, code: '1800 Vilvoorde-Parc' },
    { kind: 'subcategory' as const, code: 'road/Abandon de véhicule' },
  ],
  programmes: [
    { code: 'wepulse', name: { fr: 'WePulse', nl: 'WePulse', en: 'WePulse' } },
    { code: 'pod-it', name: { fr: 'POD IT', nl: 'POD IT', en: 'POD IT' } },
    {
      code: 'web-strategy',
      name: { fr: 'Stratégie web régionale', nl: 'Gewestelijke webstrategie', en: 'Regional web strategy' },
    },
  ],
  indicators: [
    {
      programme: 'pod-it',
      label: { fr: 'chantiers prioritaires', nl: 'prioritaire werven', en: 'priority workstreams' },
    },
  ],
}
const ENTRIES = {
  fr: paletteEntries(findable, createTranslator('fr')),
  nl: paletteEntries(findable, createTranslator('nl')),
  en: paletteEntries(findable, createTranslator('en')),
}
const find = (query: string, language: (typeof LANGUAGES)[number] = 'fr') =>
  searchEntries(ENTRIES[language], query).flatMap(({ found }) => found)

describe('the palette', () => {
  test.each([
    ['Schaarbeek', 'municipality 21015'],
    ['schaerb', 'municipality 21015'],
    ['1030', 'municipality 21015'],
    ['elsene', 'municipality 21009'],
    ['vilvoorde', 'municipality 1800 Vilvoorde-Parc'],
    ['proprete', 'category cleanliness'],
    ['PROPRETÉ', 'category cleanliness'],
    ['openbare weg', 'category road'],
    ['diverse', 'category miscellaneous'],
    ['cloture', 'status closed'],
    ['afgesloten', 'status closed'],
    ['2022', 'year 2022'],
    ['wepulse', 'programme wepulse'],
    ['pod-it', 'programme pod-it'],
    ['webstrategie', 'programme web-strategy'],
    ['reunion lundi', 'saved 3'],
    ['afstemming', 'page reconciliation'],
    ['ongedaan laatste', 'action undo'],
    ['switch to dutch', 'action language-nl'],
    ['help', 'page help'],
    ['rapport', 'action export'],
    ['report', 'action export'],
    ['note', 'page incidents'],
    ['notitie', 'page incidents'],
    ['langue', 'action language-fr'],
    ['taal', 'action language-fr'],
    ['theme', 'action theme-light'],
    ['épingler', 'action pin'],
    ['vastzetten', 'action pin'],
    ['pin', 'action pin'],
    ['comparer', 'action pin'],
    ['compare', 'action pin'],
    ['vergelijken', 'action pin'],
    ['median', 'page incidents'],
    ['mediaan', 'page incidents'],
    ['médiane', 'page incidents'],
    ['p90', 'page incidents'],
    ['potential saving', 'page budgets'],
    ['économie', 'page budgets'],
    ['mogelijke besparing', 'page budgets'],
    ['sans la propreté', 'page overview'],
    ['participants', 'page programmes'],
    ['hulp', 'page help'],
    ['aide', 'page help'],
    ['accessibilité', 'page about'],
    ['lien', 'action copy-link'],
    ['copy link', 'action copy-link'],
    ['import', 'action import'],
    ['chantiers', 'programme pod-it'],
    ['workstreams', 'programme pod-it'],
    ['abime', 'subcategory signage/Abîmé'],
    ['citoyen', 'channel citizen'],
  ])('finds by “%s” on a French screen', (query, id) => {
    expect(find(query)[0]?.entry.id).toBe(id)
  })

  test('tells a sub-category of two categories apart, and filters by the one that is chosen', () => {
    expect(find('abîmé', 'nl').map(({ entry: { label, aside, target } }) => [label, aside, target])).toEqual([
      ['Abîmé', 'Signalisatie', { kind: 'filter', filter: 'subcategory', value: 'signage/Abîmé' }],
      ['Abîmé', 'Stadsmeubilair', { kind: 'filter', filter: 'subcategory', value: 'street-furniture/Abîmé' }],
    ])
  })

  test('says by which other name an entry was found', () => {
    expect(find('Schaarbeek')[0]).toMatchObject({ by: 'Schaarbeek', entry: { label: 'Schaerbeek' } })
    expect(find('Schaerbeek')[0]).toMatchObject({ by: null })
  })

  test('finds every municipality and category by every name, whatever the language of the screen', () => {
    for (const language of LANGUAGES) {
      for (const each of MUNICIPALITIES)
        for (const name of [each.fr, each.nl, ...each.postalCodes])
          expect(find(name, language).map(({ entry }) => entry.id)).toContain(`municipality ${each.code}`)
      for (const code of CATEGORY_CODES)
        for (const name of Object.values(CATEGORIES[code]))
          expect(find(name, language).map(({ entry }) => entry.id)).toContain(`category ${code}`)
    }
  })

  test('offers views, pages and actions before anything is written, and not what cannot be read', () => {
    const ids = find('').map(({ entry }) => entry.id)
    expect(ids.slice(0, 3)).toEqual(['saved 3', 'recent 0', 'page overview'])
    expect(ids).toContain('action import')
    expect(ids).not.toContain('saved 4')
  })

  test('answers anything that is typed, and a megabyte of it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (query) => {
        find(query)
      }),
      sample('palette-search', 100, 20_000),
    )
    expect(find('x'.repeat(1_000_000))).toEqual([])
  })
})

describe('a selection that is named', () => {
  const all = (query: string) => namedSelections(paletteEntries(findable, createTranslator('fr')), query, '2023-11-15')
  const named = (query: string) => {
    const found = all(query)
    expect(found.length).toBeLessThan(2)
    return found[0] ?? null
  }
  const march: Period = { kind: 'range', from: '2022-03-01', to: '2022-03-31' }
  const vehicles: Filter = { kind: 'category', values: ['abandoned-vehicle'] }
  const schaerbeek: Filter = { kind: 'municipality', values: ['21015'] }

  test.each(['mars 2022', 'maart 2022', 'March 2022', 'en mars 2022', '03/2022'])('%s is a period', (query) => {
    expect(named(query)).toEqual({ filters: [], period: march })
  })

  test.each([
    ['véhicule abandonné schaerbeek mars 2022'],
    ['Véhicule abandonné à Schaerbeek en mars 2022'],
    ['achtergelaten voertuig in schaarbeek in maart 2022'],
    ['Abandoned vehicles in Schaerbeek in March 2022'],
    ['abandoned vehicle Schaerbeek March 2022'],
    ['véhicule schaerb mars 2022'],
    ['véhicules abandonnés schaerbeek mars 2022'],
    ['véhicules abandonnés à shaerbeek en mars 2022'],
    ['achtergelaten voertuigen schaarbeek maart 2022'],
    ['vehicule abandoné scharbeek mars 2022'],
    ['abandonned vehicles schaerbeck march 2022'],
  ])('%s is all three', (query) => {
    expect(named(query)).toEqual({ filters: [vehicles, schaerbeek], period: march })
  })

  test.each(LANGUAGES)('%s: finds what the help says to write', (language) => {
    const t = createTranslator(language)
    const [, words = ''] = /[«“]\s*(.+?)\s*[»”]/.exec(t('help.task-vehicles-1')) ?? []
    expect(namedSelections(paletteEntries(findable, t), words, null)).toEqual([
      { filters: [vehicles, schaerbeek], period: march },
    ])
  })

  test.each([
    ['st gilles 2022', '21013'],
    ['St-Josse en 2022', '21014'],
    ['sint-joost 2022', '21014'],
    ['woluwe st lambert 2022', '21018'],
    ['molenbeek 2022', '21012'],
  ])('%s names a municipality as the map writes it', (query, code) => {
    expect(named(query)).toEqual({
      filters: [{ kind: 'municipality', values: [code] }],
      period: { kind: 'year', year: 2022 },
    })
  })

  test.each(['premier trimestre 2022', 'eerste kwartaal van 2022', 'in the first quarter of 2022', 'T1 2022'])(
    '%s is a period, as the page calls it',
    (query) => {
      expect(named(query)).toEqual({ filters: [], period: { kind: 'range', from: '2022-01-01', to: '2022-03-31' } })
    },
  )

  test('takes several values of one kind, a year, and names without their hyphens', () => {
    expect(named('woluwe saint lambert ixelles 2022')).toEqual({
      filters: [{ kind: 'municipality', values: ['21018', '21009'] }],
      period: { kind: 'year', year: 2022 },
    })
  })

  test.each([
    ['propreté 2023', 2023, 'cleanliness'],
    ['cleanliness 2022', 2022, 'cleanliness'],
    ['netheid in 2022', 2022, 'cleanliness'],
    ['éclairage public 2022', 2022, 'lighting'],
    ['openbare verlichting 2022', 2022, 'lighting'],
    ['street lighting in 2022', 2022, 'lighting'],
    ['voitures abandonnées 2022', 2022, 'abandoned-vehicle'],
    ['incidents propreté 2022', 2022, 'cleanliness'],
    ['abandon 2022', 2022, 'abandoned-vehicle'],
  ])('%s names a value by words that it alone has', (query, year, category) => {
    expect(named(query)).toEqual({
      filters: [{ kind: 'category', values: [category] }],
      period: { kind: 'year', year },
    })
  })

  test.each<[string, Period]>([
    ['last month', { kind: 'range', from: '2023-10-01', to: '2023-10-31' }],
    ['le mois dernier', { kind: 'range', from: '2023-10-01', to: '2023-10-31' }],
    ['vorige maand', { kind: 'range', from: '2023-10-01', to: '2023-10-31' }],
    ['ce mois', { kind: 'range', from: '2023-11-01', to: '2023-11-15' }],
    ['les 12 derniers mois', { kind: 'range', from: '2022-11-16', to: '2023-11-15' }],
    ['dit jaar', { kind: 'year', year: 2023 }],
    ['last year', { kind: 'year', year: 2022 }],
  ])('%s is a period by the day of the data, alone and beside names', (words, period) => {
    expect(named(words)).toEqual({ filters: [], period })
    expect(named(`véhicules abandonnés schaerbeek ${words}`)).toEqual({ filters: [vehicles, schaerbeek], period })
  })

  test('lists all that a query may mean, in the order of the palette', () => {
    expect(all('woluwe 2022').map(({ filters }) => filters[0]?.values)).toEqual([['21018'], ['21019']])
    expect(all('stad mars 2022').map(({ filters }) => filters[0]?.values)).toEqual([
      ['street-furniture'],
      ['urban-prevention'],
    ])
  })

  test('a slip of one letter is read as what it is a slip of, or as nothing, in any name', () => {
    const entries = paletteEntries(findable, createTranslator('fr'))
    const known = [
      ...MUNICIPALITIES.flatMap(({ code, fr, nl }) => [fr, nl].map((name) => ({ code, name }))),
      ...CATEGORY_CODES.flatMap((code) => Object.values(CATEGORIES[code]).map((name) => ({ code, name }))),
    ]
    const slips = fc.tuple(fc.constantFrom(...known), fc.nat(), fc.constantFrom('left out', 'doubled', 'swapped'))
    fc.assert(
      fc.property(slips, ([{ code, name }, place, manner]) => {
        const at = 1 + (place % (name.length - 2))
        const [before, letter, next, after] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)]
        const slip = { 'left out': `${before}${next}${after}`, doubled: `${before}${letter}${letter}${next}${after}` }
        const written = slip[manner as keyof typeof slip] ?? `${before}${next}${letter}${after}`
        const meant = namedSelections(entries, `${written} 2022`, null)
        const codes = meant.map(({ filters }) => filters[0]?.values[0])
        expect(codes.length === 0 || codes.includes(code), `${written}: ${codes.join(', ')}`).toBe(true)
      }),
      sample('palette-slips', 100, 20_000),
    )
  })

  test.each([
    'saint 2022',
    // Words of other names than the one that is meant.
    'open schaerbeek',
    'éclairage publique 2022',
    'public 2022',
    'street schaerbeek',
    'autres schaerbeek',
    'pro 2022 x',
    'schaerbeek',
    '2022',
    'schaerbeek foo 2022',
    'mars 2022 avril 2022',
    'en',
    '',
  ])('%s is none', (query) => {
    expect(named(query)).toBeNull()
  })
})

/** Well formed, so that only its length speaks against it. */
const A_MEGABYTE: ViewState = {
  ...ROADS,
  filters: [{ kind: 'organisation', values: Array.from({ length: 9_000 }, (_, at) => String(at).padStart(120, 'x')) }],
}

describe('E10: a pasted view link', () => {
  test('E10: is read whole, whatever stands before it', () => {
    const fragment = viewFragment(ROADS)
    for (const text of [fragment, `http://127.0.0.1:4000/${fragment}`, `  app://irisboard/${fragment}\n`])
      expect(pastedLink(text)).toEqual({ understood: 'whole', view: ROADS })
  })

  test.each([
    ['a script', '#/<script>alert(1)</script>'],
    ['an unknown page', '#/weather'],
    ['an unknown key', `#/incidents?v=${encodeURIComponent('{"path":"/etc/passwd"}')}`],
    ['a key __proto__', `#/incidents?v=${encodeURIComponent('{"__proto__":{"page":"data"}}')}`],
    ['a wrong type', `#/incidents?v=${encodeURIComponent('{"filters":7}')}`],
    ['half a document', '#/incidents?v=%7B%22filters'],
  ])('E10: with %s opens nothing', (_what, text) => {
    expect(pastedLink(text)).toEqual({ understood: 'not' })
  })

  test('E10: of a megabyte that would be a view opens nothing, and is said to be too long', () => {
    expect(pastedLink(viewFragment(A_MEGABYTE))).toEqual({ understood: 'too-long' })
  })

  test('E10: with an unknown key beside known ones opens these, and says so', () => {
    const text = `#/incidents?v=${encodeURIComponent('{"measure":"share","path":"/etc/passwd"}')}`
    const view: ViewState = { ...DEFAULT_VIEW, page: 'incidents', measure: 'share' }
    expect(pastedLink(text)).toEqual({ understood: 'in-part', view })
  })

  test('E10: a script as the value of a filter is a text like any other', () => {
    const view: ViewState = { ...ROADS, filters: [{ kind: 'organisation', values: ['<script>alert(1)</script>'] }] }
    expect(pastedLink(viewFragment(view))).toEqual({ understood: 'whole', view })
  })

  test('E10: of a repeated key the last counts, as in any JSON', () => {
    const text = `#/incidents?v=${encodeURIComponent('{"measure":"share","measure":"incidents"}')}`
    expect(pastedLink(text)).toEqual({ understood: 'whole', view: { ...DEFAULT_VIEW, page: 'incidents' } })
  })

  test('E10: any text is read without harm', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const link = pastedLink(`#/${text}`)
        expect(link === null || !('view' in link) || viewStateSchema.safeParse(link.view).success).toBe(true)
      }),
      sample('pasted-link', 200, 20_000),
    )
  })

  test('a word is no link', () => {
    expect(pastedLink('Schaerbeek')).toBeNull()
  })
})
