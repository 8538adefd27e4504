import { describe, expect, it } from 'vitest'
import { FILTER_KINDS, type Filter, type FilterKind } from '../../../shared/domain/incidents/filter.ts'
import { cellsOfMonth } from '../../../shared/domain/incidents/heat-cells.ts'
import { CATEGORY_CODES, UNCLASSIFIED } from '../../../shared/domain/vocabulary/category.ts'
import { LANGUAGES, type Language } from '../../../shared/domain/vocabulary/language.ts'
import { MUNICIPALITIES, UNKNOWN_MUNICIPALITY } from '../../../shared/domain/vocabulary/municipality.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { briefFilter, filterSentence, keptDaysSentence, periodSentence } from '../../../shared/i18n/sentence.ts'

/** Codes of each kind, the first of which is the single value. */
const CODES: Readonly<Record<FilterKind, readonly string[]>> = {
  category: ['cleanliness', 'road', 'monument'],
  subcategory: ['cleanliness/Dépôt clandestin', 'road/Nid-de-poule'],
  municipality: ['21009', '21004'],
  status: ['closed', 'in-progress'],
  organisation: ['brussels-mobility', 'Vivaqua'],
  channel: ['citizen', 'professional'],
  register: ['fixmystreet', 'Voirie d’Uccle'],
  street: ['21009/avenue louise', '21004/rue haute'],
  year: ['2022', '2023'],
  month: ['2023-03', '2023-04'],
  weekday: ['1', '7'],
  'weekday-month': ['1-03', '7-04'],
  day: ['2023-03-07', '2023-11-15'],
  text: ['rue haute 12', 'Loi'],
  part: ['overdue', 'late'],
  age: ['366-', '91-365'],
  'open-at': ['2023-03-07', '2023-11-15'],
}

/** One value and then several, as a person who reads the language would say it. */
const SENTENCES: Readonly<Record<Language, Readonly<Record<FilterKind, readonly [one: string, several: string]>>>> = {
  fr: {
    part: ['ouverts en retard', 'ouverts en retard ou clôturés en retard'],
    age: ['ouverts depuis plus de 365 jours', 'ouverts depuis plus de 365 jours ou 91 à 365 jours'],
    'open-at': ['ouverts à la fin du 07/03/2023', 'ouverts à la fin du 07/03/2023 ou 15/11/2023'],
    category: ['dans la catégorie Propreté publique', 'dans 3 catégories : Propreté publique, Voirie et Monument'],
    subcategory: [
      'dans la sous-catégorie Dépôt clandestin',
      'dans 2 sous-catégories : Dépôt clandestin et Nid-de-poule',
    ],
    municipality: ['dans la commune d’Ixelles', 'dans 2 communes : Ixelles et Bruxelles'],
    status: ['au statut Clôturé', 'à l’un de ces 2 statuts : Clôturé et En traitement'],
    organisation: [
      'gérés par l’organisation Bruxelles Mobilité',
      'gérés par l’une de ces 2 organisations : Bruxelles Mobilité et Vivaqua',
    ],
    channel: ['signalés par le canal Citoyen', 'signalés par l’un de ces 2 canaux : Citoyen et Professionnel'],
    street: [
      'dont la rue est Avenue louise (Ixelles)',
      'dans l’une de ces 2 rues : Avenue louise (Ixelles) et Rue haute (Bruxelles)',
    ],
    register: ['du registre FixMyStreet', 'de 2 registres additionnés : FixMyStreet et Voirie d’Uccle'],
    year: ['créés en 2022', 'créés pendant 2 années : 2022 et 2023'],
    month: ['créés en mars 2023', 'créés pendant 2 mois : mars 2023 et avril 2023'],
    weekday: ['créés un lundi', 'créés l’un de ces 2 jours de la semaine : lundi et dimanche'],
    'weekday-month': ['créés un lundi en mars', 'créés l’un de ces jours : lundi en mars et dimanche en avril'],
    day: ['créés le 07/03/2023', 'créés l’un de ces 2 jours : 07/03/2023 et 15/11/2023'],
    text: [
      'avec « rue haute 12 » dans l’adresse ou le numéro',
      'avec l’un de ces 2 textes dans l’adresse ou le numéro : « rue haute 12 » ou « Loi »',
    ],
  },
  nl: {
    part: ['open en te laat', 'open en te laat of te laat afgesloten'],
    age: ['meer dan 365 dagen open', 'meer dan 365 dagen of 91 tot 365 dagen open'],
    'open-at': ['open op het einde van 07/03/2023', 'open op het einde van 07/03/2023 of 15/11/2023'],
    category: ['in de categorie Openbare netheid', 'in 3 categorieën: Openbare netheid, Openbare weg en Monument'],
    subcategory: ['in de subcategorie Dépôt clandestin', 'in 2 subcategorieën: Dépôt clandestin en Nid-de-poule'],
    municipality: ['in de gemeente Elsene', 'in 2 gemeenten: Elsene en Brussel'],
    status: ['met status Afgesloten', 'met een van deze 2 statussen: Afgesloten en In behandeling'],
    organisation: [
      'beheerd door Brussel Mobiliteit',
      'beheerd door een van deze 2 organisaties: Brussel Mobiliteit en Vivaqua',
    ],
    channel: ['gemeld via het kanaal Burger', 'gemeld via een van deze 2 kanalen: Burger en Professional'],
    street: [
      'met als straat Avenue louise (Elsene)',
      'in een van deze 2 straten: Avenue louise (Elsene) en Rue haute (Brussel)',
    ],
    register: ['uit het register FixMyStreet', 'uit 2 registers, opgeteld: FixMyStreet en Voirie d’Uccle'],
    year: ['aangemaakt in 2022', 'aangemaakt in 2 jaren: 2022 en 2023'],
    month: ['aangemaakt in maart 2023', 'aangemaakt in 2 maanden: maart 2023 en april 2023'],
    weekday: ['aangemaakt op een maandag', 'aangemaakt op een van deze 2 weekdagen: maandag en zondag'],
    'weekday-month': [
      'aangemaakt op een maandag in maart',
      'aangemaakt op een van deze dagen: maandag in maart en zondag in april',
    ],
    day: ['aangemaakt op 07/03/2023', 'aangemaakt op een van deze 2 dagen: 07/03/2023 en 15/11/2023'],
    text: [
      'met ‘rue haute 12’ in het adres of nummer',
      'met een van deze 2 teksten in het adres of nummer: ‘rue haute 12’ of ‘Loi’',
    ],
  },
  en: {
    part: ['open and overdue', 'open and overdue or closed late'],
    age: ['open for more than 365 days', 'open for more than 365 days or 91 to 365 days'],
    'open-at': ['open at the end of 07/03/2023', 'open at the end of 07/03/2023 or 15/11/2023'],
    category: ['in the category Public cleanliness', 'in 3 categories: Public cleanliness, Roads and Monuments'],
    subcategory: ['in the sub-category Dépôt clandestin', 'in 2 sub-categories: Dépôt clandestin and Nid-de-poule'],
    municipality: ['in the municipality of Ixelles', 'in 2 municipalities: Ixelles and Brussels'],
    status: ['with status Closed', 'with one of these 2 statuses: Closed and In progress'],
    organisation: [
      'handled by Brussels Mobility',
      'handled by one of these 2 organisations: Brussels Mobility and Vivaqua',
    ],
    channel: [
      'reported through the channel Citizen',
      'reported through one of these 2 channels: Citizen and Professional',
    ],
    street: [
      'whose street is Avenue louise (Ixelles)',
      'in one of these 2 streets: Avenue louise (Ixelles) and Rue haute (Brussels)',
    ],
    register: ['of the register FixMyStreet', 'of 2 registers added up: FixMyStreet and Voirie d’Uccle'],
    year: ['created in 2022', 'created in 2 years: 2022 and 2023'],
    month: ['created in March 2023', 'created in 2 months: March 2023 and April 2023'],
    weekday: ['created on a Monday', 'created on one of these 2 days of the week: Monday and Sunday'],
    'weekday-month': [
      'created on a Monday in March',
      'created on one of these days: Monday in March and Sunday in April',
    ],
    day: ['created on 07/03/2023', 'created on one of these 2 days: 07/03/2023 and 15/11/2023'],
    text: [
      'with ‘rue haute 12’ in the address or number',
      'with one of these 2 texts in the address or number: ‘rue haute 12’ or ‘Loi’',
    ],
  },
}

const cases = LANGUAGES.flatMap((language) => FILTER_KINDS.map((kind) => ({ language, kind })))

/** A sentence without holes: no place left to fill in, no key of a message, no value that is missing. */
function expectWhole(sentence: string): void {
  expect(sentence).not.toMatch(/\{\{|\}\}|undefined|null|NaN|filter\.|_(?:one|many|other)\b/)
  expect(sentence.trim()).toBe(sentence)
  expect(sentence).not.toBe('')
}

describe('a filter in words', () => {
  it.each(cases)('$language, $kind', ({ language, kind }) => {
    const [t, format] = [createTranslator(language), createFormat(language)]
    const values = CODES[kind]
    const [one, several] = SENTENCES[language][kind]
    const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
    expect(plain(filterSentence({ kind, values: values.slice(0, 1) }, t, format))).toBe(one)
    expect(plain(filterSentence({ kind, values }, t, format))).toBe(several)
  })

  it.each(cases)(
    '$language, $kind: nothing chosen and very much chosen are whole sentences too',
    ({ language, kind }) => {
      const [t, format] = [createTranslator(language), createFormat(language)]
      const many = Array.from({ length: 500 }, () => CODES[kind][0]!)
      for (const values of [many, CODES[kind]]) expectWhole(filterSentence({ kind, values }, t, format))
    },
  )

  it.each([
    [
      'fr',
      'créés en mars',
      'créés en mars et avril',
      'créés l’un de ces jours : tous les jours en mars et lundi en mai',
    ],
    ['nl', 'aangemaakt in maart', 'aangemaakt in maart en april', 'elke dag in maart en maandag in mei'],
    ['en', 'created in March', 'created in March and April', 'every day in March and Monday in May'],
  ] as const)('%s: a whole month of the heat map is named once', (language, one, several, mixed) => {
    const said = (values: readonly string[]) =>
      filterSentence({ kind: 'weekday-month', values }, createTranslator(language), createFormat(language)).replaceAll(
        /\s/g,
        ' ',
      )
    const [march, april] = [cellsOfMonth(3), cellsOfMonth(4)]
    expect(said(march.toReversed())).toBe(one)
    expect(said([...april, ...march])).toBe(several)
    expect(said(['1-05', ...march])).toContain(mixed)
    expect(said(march.slice(1))).not.toContain(one)
  })

  it.each(LANGUAGES)('%s: a name that looks like a message is shown as it is', (language) => {
    const [t, format] = [createTranslator(language), createFormat(language)]
    for (const name of ['$t(filter.none)', '<i>', 'a & b', 'constructor', '__proto__'])
      for (const kind of ['organisation', 'text'] as const)
        expect(filterSentence({ kind, values: [name] }, t, format)).toContain(name)
  })

  it('in French a text has a space within its quotation marks that no line breaks', () => {
    const said = filterSentence({ kind: 'text', values: ['Loi'] }, createTranslator('fr'), createFormat('fr'))
    expect(said).toBe('avec «\u00a0Loi\u00a0» dans l’adresse ou le numéro')
  })

  it.each([
    ['fr', 'avec l’un de ces 4 textes dans l’adresse ou le numéro : « a », « b », « c »…'],
    ['nl', 'met een van deze 4 teksten in het adres of nummer: ‘a’, ‘b’, ‘c’…'],
    ['en', 'with one of these 4 texts in the address or number: ‘a’, ‘b’, ‘c’…'],
  ] as const)('%s: of many texts the first are named where there is little room', (language, brief) => {
    const [t, format] = [createTranslator(language), createFormat(language)]
    const said = (values: readonly string[]) =>
      briefFilter({ kind: 'text', values }, t, format).replaceAll('\u00a0', ' ')
    expect(said(['a', 'b', 'c', 'd'])).toBe(brief)
    expect(said(['a', 'b', 'c'])).not.toContain('…')
  })
})

/** A filter that leaves out little is said by what it leaves out, all of it. */
describe('one municipality', () => {
  const say = (code: string, language: Language) =>
    filterSentence({ kind: 'municipality', values: [code] }, createTranslator(language), createFormat(language))

  it('has the French “de” before its name, elided before a vowel', () => {
    expect(['21015', '21007', '21004', '21016', '21006'].map((code) => say(code, 'fr'))).toEqual([
      'dans la commune de Schaerbeek',
      'dans la commune de Forest',
      'dans la commune de Bruxelles',
      'dans la commune d’Uccle',
      'dans la commune d’Evere',
    ])
  })

  it.each([
    ['fr', 'dans une commune inconnue'],
    ['nl', 'in een onbekende gemeente'],
    ['en', 'in an unknown municipality'],
  ] as const)('is said to be unknown in %s', (language, sentence) => {
    expect([UNKNOWN_MUNICIPALITY, ''].map((code) => say(code, language))).toEqual([sentence, sentence])
  })
})

describe('a filter of all but a few values in words', () => {
  const categories = [...CATEGORY_CODES, UNCLASSIFIED]
  const municipalities = [...MUNICIPALITIES.map(({ code }) => code), UNKNOWN_MUNICIPALITY]
  const allBut = (all: readonly string[], ...codes: readonly string[]) => all.filter((each) => !codes.includes(each))

  it.each([
    ['fr', 'sans Propreté publique', 'sans ces 2 catégories : Propreté publique et Non classé'],
    ['nl', 'zonder Openbare netheid', 'zonder deze 2 categorieën: Openbare netheid en Niet ingedeeld'],
    ['en', 'without Public cleanliness', 'without these 2 categories: Public cleanliness and Unclassified'],
  ] as const)('%s', (language, one, published) => {
    const [t, format] = [createTranslator(language), createFormat(language)]
    const said = (kind: 'category' | 'municipality', values: readonly string[]) =>
      filterSentence({ kind, values }, t, format).replaceAll('\u00a0', ' ')
    expect(said('category', allBut(categories, 'cleanliness'))).toBe(one)
    expect(said('category', allBut(CATEGORY_CODES, 'cleanliness'))).toBe(published)
    // The data may have other places, which are left out as well.
    expect(said('municipality', allBut(municipalities, '21009'))).toMatch(/19 .*Uccle|19 .*Ukkel/)
    expect(briefFilter({ kind: 'category', values: allBut(categories, 'cleanliness') }, t, format)).toBe(one)
    expect(said('municipality', allBut(municipalities, '21001', '21002', '21003', '21004'))).toContain('16')
    expect(said('category', categories)).toContain('14')
  })
})

describe('a period in words', () => {
  const asOf = '2023-11-15'

  it.each([
    ['fr', ['sur toute la période', 'en 2022', 'le 07/03/2023', 'du 01/01/2023 au 15/11/2023']],
    ['nl', ['over de hele periode', 'in 2022', 'op 07/03/2023', 'van 01/01/2023 tot en met 15/11/2023']],
    ['en', ['over the whole period', 'in 2022', 'on 07/03/2023', 'from 01/01/2023 to 15/11/2023']],
  ] as const)('%s', (language, expected) => {
    const [t, format] = [createTranslator(language), createFormat(language)]
    const periods = [
      { kind: 'all' },
      { kind: 'year', year: 2022 },
      { kind: 'range', from: '2023-03-07', to: '2023-03-07' },
      { kind: 'range', from: '2023-01-01', to: asOf },
    ] as const
    expect(periods.map((period) => periodSentence(period, asOf, t, format))).toEqual(expected)
    const toDate = periodSentence({ kind: 'year-to-date' }, asOf, t, format)
    expect(toDate).toContain('01/01/2023')
    expect(toDate).toContain('15/11/2023')
    expectWhole(toDate)
    expectWhole(periodSentence({ kind: 'year-to-date' }, null, t, format))
  })

  it.each([
    [
      'fr',
      ['en mars 2022', 'en février 2024', 'au troisième trimestre 2022', 'en 2022', 'du 01/02/2024 au 28/02/2024'],
    ],
    [
      'nl',
      [
        'in maart 2022',
        'in februari 2024',
        'in het derde kwartaal van 2022',
        'in 2022',
        'van 01/02/2024 tot en met 28/02/2024',
      ],
    ],
    [
      'en',
      ['in March 2022', 'in February 2024', 'in the third quarter of 2022', 'in 2022', 'from 01/02/2024 to 28/02/2024'],
    ],
  ] as const)('%s calls whole months, quarters and years by their names', (language, expected) => {
    const [t, format] = [createTranslator(language), createFormat(language)]
    const ranges = [
      ['2022-03-01', '2022-03-31'],
      ['2024-02-01', '2024-02-29'],
      ['2022-07-01', '2022-09-30'],
      ['2022-01-01', '2022-12-31'],
      ['2024-02-01', '2024-02-28'],
    ] as const
    const said = ranges.map(([from, to]) => periodSentence({ kind: 'range', from, to }, asOf, t, format))
    expect(said.map((words) => words.replaceAll(/\s/g, ' '))).toEqual(expected)
  })
})

describe('the days that filters keep', () => {
  const said = (language: Language, from: string, to: string, ...filters: readonly Filter[]) =>
    keptDaysSentence({ from, to }, filters, createTranslator(language), createFormat(language)).replaceAll(/\s/g, ' ')
  const months = (...values: readonly string[]): Filter => ({ kind: 'month', values })

  it('are named one by one where they do not touch', () => {
    const apart = months('2022-03', '2022-07')
    expect(LANGUAGES.map((language) => said(language, '2022-03-01', '2022-07-31', apart))).toEqual([
      'en mars 2022 et juillet 2022',
      'in maart 2022 en juli 2022',
      'in March 2022 and July 2022',
    ])
    expect(said('fr', '2021-01-01', '2023-12-31', { kind: 'year', values: ['2023', '2021'] })).toBe('en 2021 et 2023')
    // The data end within the last one.
    expect(said('nl', '2022-03-01', '2022-07-15', apart)).toBe('in maart 2022 en van 01/07/2022 tot en met 15/07/2022')
  })

  it('are a span where they touch, and where nothing of it is filtered', () => {
    const touching = said('en', '2022-03-01', '2022-04-30', months('2022-04', '2022-03'))
    expect(touching).toBe('from 01/03/2022 to 30/04/2022')
    expect(said('en', '2022-03-01', '2022-04-30', { kind: 'weekday', values: ['1'] })).toBe(touching)
    expect(keptDaysSentence(null, [months('2022-03')], createTranslator('en'), createFormat('en'))).toBe(
      'over the whole period',
    )
  })

  it('are counted where they are many', () => {
    const days = ['2022-03-01', '2022-03-03', '2022-03-05', '2022-03-06', '2022-03-09']
    const all = LANGUAGES.map((language) => said(language, '2022-03-01', '2022-03-09', { kind: 'day', values: days }))
    expect(all).toEqual([
      'pendant 5 jours, du 01/03/2022 au 09/03/2022',
      'op 5 dagen, van 01/03/2022 tot en met 09/03/2022',
      'on 5 days, from 01/03/2022 to 09/03/2022',
    ])
  })
})
