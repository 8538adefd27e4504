import { describe, expect, test } from 'vitest'
import { publishedCategories } from '../../../../../electron/backend/queries/published-figures.ts'
import { codesOf, openFolder } from '../../../../support/folder.ts'
import { bookOf, textRows } from '../../../../support/workbook-file.ts'

const YEARS = 'Année;Incidents\n2021;76\n2022;97\n'
const CATEGORIES = 'Catégorie;Nombre\nVoirie;5\nParc;6\n'

test.each([
  `Nombre d’incidents par année (en milliers)\n\n${YEARS}`,
  `Aantal incidenten, in duizenden\n\n${YEARS}`,
  `Incidents x 1.000\n\n${YEARS}`,
  `Incidents pour 1.000 habitants\n\n${YEARS}`,
  `Incidenten per inwoner\n\n${YEARS}`,
  `${YEARS}* en milliers\n`,
  'Année;Nombre d’incidents (en milliers)\n2021;76\n2022;97\n',
])('counts in thousands are never taken one by one: %j', async (text) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text)
  expect([plan.plan, codesOf(plan)]).toEqual([null, ['counts-scaled']])
})

test.each([
  `Part des incidents en 2022 (%)\n\n${CATEGORIES}`,
  `Aandeel van de categorieën, 2022\n\n${CATEGORIES}`,
  `Indice (2020 = 100)\n\n${YEARS}`,
])('nor are shares and indices: %j', async (text) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text)
  expect([plan.plan, plan.problems]).toMatchObject([null, [{ code: 'counts-scaled', details: { rule: 'share' } }]])
})

test.each([
  'Nombre et part (%) des incidents par catégorie en 2022\n\nCatégorie;Nombre;Part\nVoirie;5;45\nParc;6;55\n',
  'Part des incidents en 2022\n\nCatégorie;Nombre;%\nVoirie;5;45\nParc;6;55\n',
  `Incidents par mois et par an\n\n${YEARS}`,
])('but counts beside their shares are counts: %j', async (text) => {
  using folder = openFolder()
  expect(codesOf((await folder.plan(text, { asOfDay: '2022-12-31' })).plan)).not.toContain('counts-scaled')
})

test.each([
  `Incidents cumulés\n\n${YEARS}`,
  `Gemiddelde per maand\n\n${YEARS}`,
  `${YEARS}* moyenne mensuelle\n`,
  `Incidents par jour\n\n${YEARS}`,
  `Nombre moyen d’incidents\n\n${CATEGORIES}`,
])('nor are sums so far and averages taken for the counts of their years: %j', async (text) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text)
  expect([plan.plan, plan.problems]).toMatchObject([null, [{ code: 'counts-scaled', details: { rule: 'derived' } }]])
})

describe('a title that speaks of less than all incidents of the Region', () => {
  test.each([
    ['Ixelles', `FixMyStreet, commune d’Ixelles\n\n${YEARS}`],
    ['Sint-Gillis', `Incidenten in Sint-Gillis\n\n${YEARS}`],
    ['Ville de Bruxelles', `Ville de Bruxelles\n\n${CATEGORIES}`],
    ['Propreté publique', `Propreté publique : incidents par an\n\n${YEARS}`],
    ['clôturés', `Incidents clôturés\n\n${YEARS}`],
    ['réouverts', `Incidents réouverts\n\n${YEARS}`],
    ['en été', `Incidents en été\n\n${YEARS}`],
    ['Incidents ouverts', `Incidents ouverts au 31/12\n\n${YEARS}`],
    ['behandelde meldingen', `Aantal behandelde meldingen\n\n${YEARS}`],
    ['Propreté', `Incidents de propreté\n\n${YEARS}`],
    ['Région wallonne', `Incidents en Région wallonne\n\n${YEARS}`],
    ['weekend', `Incidenten in het weekend\n\n${YEARS}`],
  ])('refuses the table, by %s', async (raw, text) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay: '2023-11-15' })
    expect([plan.plan, plan.problems]).toMatchObject([null, [{ code: 'title-divides', raw }]])
  })

  test.each([
    ['Ixelles', 'incidents_Ixelles.csv', 'Feuil1'],
    ['Jette', 'incidents.xlsx', 'Jette'],
  ])('or its name, by %s in %s', async (raw, name, sheet) => {
    using folder = openFolder()
    const book = bookOf({
      sheets: [
        {
          name: sheet,
          rows: textRows([
            ['Année', 'Incidents'],
            ['2022', '5'],
          ]),
        },
      ],
    })
    const { plan } = await folder.plan(name.endsWith('.csv') ? YEARS : book, {}, name)
    expect([plan.plan, plan.problems]).toMatchObject([
      null,
      [{ code: 'title-divides', raw, details: { rule: 'name' } }],
    ])
  })

  test.each([
    'Région de Bruxelles-Capitale',
    'Brussels Hoofdstedelijk Gewest',
    'Bruxelles Mobilité',
    'Chiffres divers',
  ])('is none by %s', async (title) => {
    using folder = openFolder()
    expect((await folder.plan(`${title}\n\n${YEARS}`)).plan.plan).not.toBeNull()
  })
})

describe('the period of a title is never guessed', () => {
  test.each([
    ['title-period', 'Incidents par catégorie, 2e trimestre 2023', '2023-06-30'],
    ['title-period', 'Incidenten per categorie, november 2023', '2023-11-30'],
    ['title-year', 'Incidents par catégorie 2022', '2023-11-20'],
    ['title-year', 'Cumul 2013-2023', '2023-11-15'],
    ['title-year', 'Incidents par catégorie', '2023-01-01'],
  ])('%s: %s', async (code, title, asOfDay) => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${title}\n\n${CATEGORIES}`, { asOfDay })
    expect([plan.plan, codesOf(plan)]).toEqual([null, [code]])
  })

  test('a year in the name of the file or the sheet stands against a day of another one', async () => {
    using folder = openFolder()
    const asOfDay = '2023-11-15'
    const rows = textRows([
      ['Catégorie', 'Nombre'],
      ['Voirie', '5'],
    ])
    const plans = [
      await folder.plan(CATEGORIES, { asOfDay }, 'incidents_2022.csv'),
      await folder.plan(CATEGORIES, {}, 'incidents_2022_export_2023-11-15.csv'),
      await folder.plan(bookOf({ sheets: [{ name: '2022', rows }] }), { asOfDay }, 'a.xlsx'),
      await folder.plan(`Situation au 15/11/2023\n\n${CATEGORIES}`, {}, 'rapport_2022.csv'),
    ]
    expect(plans.map(({ plan }) => codesOf(plan))).toEqual([['title-year'], ['title-year'], ['title-year'], []])
  })

  test('a day on which the table was taken out of the system is none of another year', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`Incidents 2022\nExtraction : 20/11/2023\n\n${CATEGORIES}`)
    expect(plan.problems).toMatchObject([{ code: 'title-year', details: { year: '2022', asOf: '2023-11-20' } }])
  })

  test.each([
    ['Incidents 2022', '2022-12-31', ['2022-01-01', '2022-12-31']],
    ['Incidents fin novembre 2023', '2023-11-30', ['2023-01-01', '2023-11-30']],
    ['Incidents année 2022', '2023-11-20', ['2022-01-01', '2022-12-31']],
    ['INCIDENTS ANNEE 2022', '2023-11-20', ['2022-01-01', '2022-12-31']],
    ['Incidents du 01/04/2023 au 30/06/2023', null, ['2023-04-01', '2023-06-30']],
  ])('%s is one, with the day %s', async (title, asOfDay, period) => {
    using folder = openFolder()
    await folder.take(`${title}\n\n${CATEGORIES}`, { asOfDay })
    const [first] = publishedCategories(folder.database, null)
    expect([first?.from, first?.to]).toEqual(period)
  })

  test('part of a year is not that of rows by year', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(`Incidents du 01/07/2023 au 30/09/2023\n\nAnnée;Incidents\n2023;5\n`)
    expect([plan.plan, codesOf(plan)]).toEqual([null, ['title-period']])
  })
})

test('a category may stand there in both languages, as its header does', async () => {
  using folder = openFolder()
  const text = 'Catégorie / Categorie;Nombre / Aantal\nVoirie / Openbare weg;5\nPonts/Tunnels - Bruggen/Tunnels;7\n'
  await folder.take(text, { asOfDay: '2023-11-15' })
  expect(publishedCategories(folder.database, null).map(({ category, value }) => [category, value])).toEqual([
    ['bridges-tunnels', 7],
    ['road', 5],
  ])
  const mixed = await folder.plan(text.replace('Openbare weg', 'Park'), { asOfDay: '2023-11-15' })
  expect(codesOf(mixed.plan)).toContain('category-unknown')
})

test('cells without a figure beside others are told, by their category and year', async () => {
  using folder = openFolder()
  const { plan } = await folder.take('Catégorie;2021;2022\nVoirie;n.d.;5\nParc;-;2\n')
  expect([plan.new, plan.problems]).toMatchObject([
    2,
    [{ code: 'note-count-missing', details: { count: 2, values: ['Voirie 2021', 'Parc 2021'] } }],
  ])
})

test.each([
  'Incidents depuis le 01/04/2023, situation au 15/11/2023',
  'Incidenten sinds 1 april 2023, stand op 15/11/2023',
  'From 01/04/2023, as of 15/11/2023',
  'Incidents depuis le lancement, au 15/11/2023',
  'Week 46, op 15/11/2023',
  'Rapport hebdomadaire, au 15/11/2023',
])('a title that says where its figures begin, and not with which day, is asked for both days: %s', async (title) => {
  using folder = openFolder()
  const { plan } = await folder.plan(`${title}\n\n${CATEGORIES}`)
  expect([plan.plan, plan.problems]).toMatchObject([null, [{ code: 'title-period', raw: title }]])
})

test.each([
  'Depuis le 1er janvier 2023, au 15/11/2023',
  'Sinds 01/01/2023, stand op 15/11/2023',
  'Depuis le début de l’année, au 15/11/2023',
  'Mise à jour hebdomadaire, situation au 15/11/2023',
])('one that says that they begin with the year is not: %s', async (title) => {
  using folder = openFolder()
  const { plan } = await folder.plan(`${title}\n\n${CATEGORIES}`)
  expect(codesOf(plan)).toEqual([])
})
