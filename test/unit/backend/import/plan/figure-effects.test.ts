import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnswerer } from '../../../../../electron/backend/figures/answer-question.ts'
import { undoImport } from '../../../../../electron/backend/import/commit/undo-import.ts'
import { budgetLines } from '../../../../../electron/backend/queries/programme-lists.ts'
import type { Database } from '../../../../../electron/backend/store/database.ts'
import type { CountEffect } from '../../../../../shared/domain/import/import-effect.ts'
import type { ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import { PLAIN_QUESTION, type Source } from '../../../../../shared/domain/incidents/question.ts'
import { CATEGORIES, CATEGORY_CODES } from '../../../../../shared/domain/vocabulary/category.ts'
import type { Language } from '../../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { effectWords } from '../../../../../shared/i18n/effect-words.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { NOW, openFolder } from '../../../../support/folder.ts'

/** Table 1 of the document, its 13 counts up to a day. */
const COUNTS = [470, 2872, 8295, 262, 89, 3107, 32, 14_113, 70_574, 174, 7486, 5328, 19_884]
const table = (day: string, counts = COUNTS): string => {
  const rows = CATEGORY_CODES.map((code, index) => `${CATEGORIES[code].fr}\t${counts[index]}`)
  return `Table 1 : incidents jusqu'au ${day}\n\nCatégorie\tNombre d'incidents\n${rows.join('\n')}\n`
}

const wordsOf = (plan: ImportPlan, language: Language = 'fr'): readonly string[] =>
  plan.effects.map((effect) => {
    const { figure, before, after, change } = effectWords(effect, createTranslator(language), createFormat(language))
    return `${figure}: ${before} -> ${after} (${change})`.replaceAll(/[\u00a0\u202f]/g, ' ')
  })

describe('published figures', () => {
  test('are told with the total of the year, as the document counts it', async () => {
    using folder = openFolder()
    await folder.take(table('15/11/2023'))
    const { plan } = await folder.plan(table('15/11/2023').replace('70574', '70601'))
    expect(wordsOf(plan)).toEqual([
      'du 01/01/2023 au 15/11/2023 · Toutes les catégories: 132 686 -> 132 713 (+27)',
      'du 01/01/2023 au 15/11/2023 · Propreté publique: 70 574 -> 70 601 (+27)',
    ])
  })

  test('of a longer part of the year are told with the days of the shorter one, and no difference', async () => {
    using folder = openFolder()
    await folder.take(table('15/11/2023'))
    const { plan } = await folder.plan(table('30/11/2023').replace('70574', '80574'))
    expect(plan.effectCount).toBe(14)
    expect(wordsOf(plan)[0]).toBe(
      'janvier 2023 – novembre 2023 · Toutes les catégories: 132 686 (du 01/01/2023 au 15/11/2023) -> 142 686 (—)',
    )
    expect(wordsOf(plan, 'nl')[0]).toContain('132.686')
  })

  test('of a year give the one before where its growth is printed, as derived', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan('Année;Incidents;Croissance (%)\n2022;97.123;28\n')
    expect(wordsOf(plan)).toEqual([
      '2022 · Toutes les catégories: — -> 97 123 (—)',
      '2021 · Toutes les catégories: — -> environ 75 900 (dérivé) (—)',
    ])
  })

  test('of two growths that are printed have no difference: both are derived', async () => {
    using folder = openFolder()
    const file = (growth: number): string => `Année;Incidents;Croissance (%)\n2022;97.123;${growth}\n`
    await folder.take(file(28))
    expect(wordsOf((await folder.plan(file(30))).plan)).toEqual([
      '2021 · Toutes les catégories: environ 75 900 (dérivé) -> environ 74 700 (dérivé) (—)',
    ])
  })

  test('are no total of the year where categories are missing', async () => {
    using folder = openFolder()
    await folder.take(table('15/11/2023'))
    const two = "Incidents jusqu'au 30/11/2023\n\nCatégorie;Incidents\nVoirie;20.500\nEclairage;2.900\n"
    const { plan } = await folder.plan(two)
    // Table 1 is still the one that is shown; the two are there where a category alone is asked for.
    expect(wordsOf(plan)).toEqual([
      'janvier 2023 – novembre 2023 · Voirie: — -> 20 500 (—)',
      'janvier 2023 – novembre 2023 · Eclairage: — -> 2 900 (—)',
    ])
  })
})

describe('money', () => {
  const file = (...rows: readonly string[]): string =>
    ['Nature;Programme;Institution;Année;Montant;Unité;Réserve', ...rows, ''].join('\n')
  const asOf = { asOfDay: '2023-12-01' }

  test('is told by kind and year and by institution, kinds for themselves, as printed', async () => {
    using folder = openFolder()
    await folder.take(
      file(
        'prévu;wepulse;Ixelles;2023;25000;k EUR;',
        'prévu;wepulse;Evere;2023;789;k EUR;',
        'payé;wepulse;Ixelles;2023;1;M EUR;environ',
      ),
      asOf,
    )
    const { plan } = await folder.plan(
      file('prévu;wepulse;Ixelles;2023;25311;k EUR;', 'payé;wepulse;Ixelles;2023;2;M EUR;environ'),
      asOf,
    )
    expect(wordsOf(plan)).toEqual([
      '2023 · Toutes les institutions · payé: environ 1 M€ -> environ 2 M€ (—)',
      '2023 · Ixelles · payé: environ 1 M€ -> environ 2 M€ (—)',
      '2023 · Toutes les institutions · budget prévu: 25 789 k€ -> 26 100 k€ (+311 k€)',
      '2023 · Ixelles · budget prévu: 25 000 k€ -> 25 311 k€ (+311 k€)',
    ])
  })

  test('of other years than before stands beside its years, without a difference', async () => {
    using folder = openFolder()
    await folder.take(file('prévu;wepulse;Ixelles;2022;100;k EUR;'), asOf)
    const { plan } = await folder.plan(file('prévu;wepulse;Ixelles;2023;250;k EUR;'), asOf)
    expect(wordsOf(plan)).toEqual([
      '2023 · Toutes les institutions · budget prévu: — -> 250 k€ (—)',
      'Ixelles · budget prévu: 100 k€ (2022) -> 350 k€ (2022–2023) (—)',
    ])
  })

  test('of a whole programme is no part of that of institutions', async () => {
    using folder = openFolder()
    await folder.take(file('prévu;wepulse;Ixelles;2023;100;k EUR;'), asOf)
    const { plan } = await folder.plan(file('prévu;wepulse;;2022-2025;69,8;M EUR;'), asOf)
    expect(plan.effects).toMatchObject([{ figure: 'money', body: { kind: 'programme' }, before: null }])
    expect(wordsOf(plan)).toEqual(['2022–2025 · wepulse · budget prévu: — -> 69,8 M€ (—)'])
  })

  test('of many institutions is told by year only', async () => {
    using folder = openFolder()
    const names = ['Anderlecht', 'Auderghem', 'Etterbeek', 'Evere', 'Forest', 'Ganshoren']
    const { plan } = await folder.plan(file(...names.map((name) => `prévu;wepulse;${name};2023;100;k EUR;`)), asOf)
    expect(wordsOf(plan)).toEqual(['2023 · Toutes les institutions · budget prévu: — -> 600 k€ (—)'])
  })
})

test('nothing is told of money of which the kind is still asked', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Nature;Programme;Année;Montant\nVastleggingskredieten;wepulse;2023;1234\n', {
    asOfDay: '2023-12-01',
  })
  expect([plan.plan, plan.effects]).toEqual([null, []])
})

describe('other figures', () => {
  test('of programmes are told by their names and days, with their reserves', async () => {
    using folder = openFolder()
    const row = (value: string): string =>
      `Programme;Code;Libellé FR;Valeur;Réserve;Unité;Au\nirisbox;demarches;Démarches;${value};demarches;31/12/2022\n`
    await folder.take(row('719000;plus de'), { asOfDay: '2022-12-31' })
    const { plan } = await folder.plan(row('725000;environ'), { asOfDay: '2023-11-30' })
    expect(wordsOf(plan)).toEqual([
      'irisbox · Démarches · au 31/12/2022: plus de 719 000 demarches -> environ 725 000 demarches (—)',
    ])
  })

  test('are the number of participants and the days of dates', async () => {
    using folder = openFolder()
    const people = (...names: readonly string[]): string =>
      `Programme;Code;Type de participant;Nom FR\n${names.map((name) => `wepulse;${name.toLowerCase()};commune;${name}`).join('\n')}\n`
    const asOf = { asOfDay: '2023-11-30' }
    await folder.take(people('Evere'), asOf)
    const { plan } = await folder.plan(people('Ixelles', 'Forest'), asOf)
    expect(wordsOf(plan)).toEqual(['wepulse · Participants: 1 -> 3 (+2)'])
    const date = (from: string): string => `Programme;Code;Du;Au;Libellé FR\nwepulse;start;${from};31/03/2022;Début\n`
    await folder.take(date('13/03/2022'), asOf)
    const moved = await folder.plan(date('31/03/2022'), asOf)
    expect(wordsOf(moved.plan)).toEqual(['wepulse · Début: du 13/03/2022 au 31/03/2022 -> 31/03/2022 (—)'])
  })
})

test('records are told with the days up to which they were known before, and no difference', async () => {
  using folder = openFolder()
  const header = 'N°;Catégorie;Commune;Signalé le;Statut\n'
  const row = (id: number, day: string): string => `${id};Voirie;1030 Schaerbeek;${day};Signalé\n`
  await folder.take(`${header}${row(1, '13/03/2023')}`, { asOfDay: '2023-03-31' })
  const { plan } = await folder.plan(`${header}${row(2, '14/04/2023')}`, { asOfDay: '2023-04-30' })
  expect(wordsOf(plan)).toEqual([
    'janvier 2023 – avril 2023 · Toutes les catégories: 1 (janvier 2023 – mars 2023) -> 2 (—)',
    'janvier 2023 – avril 2023 · Voirie: 1 (janvier 2023 – mars 2023) -> 2 (—)',
  ])
})

interface Shown {
  readonly value: number
  readonly days: string
}

test('the first records are told with the published figures whose place they take', async () => {
  using folder = openFolder()
  await folder.take(table('15/11/2023'))
  const { plan } = await folder.plan('N°;Catégorie;Commune;Signalé le;Statut\n1;Voirie;;13/03/2023;Signalé\n', {
    asOfDay: '2023-11-15',
  })
  expect(wordsOf(plan)).toEqual([
    'du 01/01/2023 au 15/11/2023 · Toutes les catégories: 132 686, publié -> 1 (—)',
    'du 01/01/2023 au 15/11/2023 · Voirie: 19 884, publié -> 1 (—)',
  ])
})

/** What a screen says of each year and of its categories. */
function shown(database: Database, source: Source): ReadonlyMap<string, Shown> {
  const answer = createAnswerer(database)
  const counts = ([['year'], ['year', 'category']] as const).flatMap((by) =>
    answer({ ...PLAIN_QUESTION, by, source }).rows.flatMap(({ key: [year, category = null], value, period }) => {
      const days = period === undefined ? `${year}-01-01 ${year}-12-31` : `${period.from} ${period.to}`
      return value === null ? [] : [[`${year} ${category}`, { value, days }] as const]
    }),
  )
  return new Map(counts)
}

const STORED = `
  SELECT period_from || ' ' || period_to || ' ' || category AS name, value FROM published_category WHERE valid_to IS NULL
  UNION ALL SELECT period_from || ' ' || period_to || ' null', value FROM published_year WHERE valid_to IS NULL`

/** The figures of all days, whether they are shown without being asked for or not. */
function stored(database: Database): ReadonlyMap<string, number> {
  return new Map(database.prepare<[], [string, number]>(STORED).raw().all())
}

describe('whatever is imported, the plan says what is shown before and after', () => {
  const codes = CATEGORY_CODES.slice(0, 3)
  const count = fc.integer({ min: 0, max: 30 })
  const tableFile = fc
    .record({
      day: fc.constantFrom('30/06/2023', '15/11/2023', '31/12/2022'),
      counts: fc.array(count, { minLength: 13, maxLength: 13 }),
      kept: fc.constantFrom(13, 13, 12, 2),
    })
    .map(({ day, counts, kept }) =>
      table(day, counts)
        .split('\n')
        .slice(0, 3 + kept)
        .join('\n'),
    )
  const yearFile = fc
    .uniqueArray(fc.record({ year: fc.constantFrom(2020, 2021, 2022), total: count }), {
      minLength: 1,
      selector: ({ year }) => year,
    })
    .map((rows) => `Année;Incidents\n${rows.map(({ year, total }) => `${year};${total}`).join('\n')}\n`)
  const recordFile = fc
    .uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 9 }),
        category: fc.constantFrom(...codes),
        year: fc.constantFrom(2022, 2023),
      }),
      { minLength: 1, selector: ({ id }) => id },
    )
    .map(
      (rows) =>
        `N°;Catégorie;Commune;Signalé le;Statut\n${rows.map(({ id, category, year }) => `${id};${CATEGORIES[category].fr};1030 Schaerbeek;13/03/${year};Signalé`).join('\n')}\n`,
    )

  /** The days of a year up to those that records are then known of: their as-of day is that of the latest row. */
  const untilDay = (year: string, { asOfBefore, understanding: { asOf } }: ImportPlan): string => {
    const [last = ''] = [asOfBefore ?? '', asOf ?? ''].toSorted().toReversed()
    return `${year}-01-01 ${last < `${year}-12-31` ? last : `${year}-12-31`}`
  }

  test.each([
    ['published', fc.oneof(tableFile, yearFile), 30],
    ['records', recordFile, 15],
  ] as const)('counts of %s', async (source, file, numRuns) => {
    const run = async (files: readonly string[]): Promise<void> => {
      using folder = openFolder()
      for (const content of files) {
        const before = shown(folder.database, source)
        const planned = await folder.plan(content, {
          complete: source === 'records',
          mapping: { older: 'take', register: 'fixmystreet' },
        })
        if (planned.plan.plan === null) continue
        const storedBefore = stored(folder.database)
        const { snapshot, plan } = folder.commit(planned)
        const [after, storedAfter] = [shown(folder.database, source), stored(folder.database)]
        const effects = new Map<string, CountEffect>(
          plan.effects.flatMap((effect) =>
            effect.figure === 'count' ? [[`${effect.from} ${effect.to} ${effect.category}`, effect] as const] : [],
          ),
        )
        for (const key of new Set([...before.keys(), ...after.keys()])) {
          const [old, present] = [before.get(key), after.get(key)]
          if (old?.value === present?.value && (source === 'records' || old?.days === present?.days)) continue
          const [year, category] = key.split(' ')
          const days = source === 'records' ? untilDay(year ?? '', plan) : (present ?? old)?.days
          const effect = effects.get(`${days} ${category}`)
          effects.delete(`${days} ${category}`)
          // The twenty largest are told.
          if (effect === undefined && plan.effectCount > plan.effects.length) continue
          expect([key, effect?.before ?? 0, effect?.after ?? 0]).toEqual([key, old?.value ?? 0, present?.value ?? 0])
        }
        for (const [name, effect] of effects)
          expect([name, effect.before, effect.after]).toEqual([
            name,
            storedBefore.get(name) ?? null,
            storedAfter.get(name) ?? null,
          ])
        if (snapshot === null) continue
        undoImport(folder.database, NOW)
        expect(shown(folder.database, source)).toEqual(before)
        folder.commit(
          await folder.plan(content, {
            complete: source === 'records',
            mapping: { older: 'take', register: 'fixmystreet' },
          }),
        )
      }
    }
    await fc.assert(fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), run), { numRuns })
  })

  test('money', async () => {
    const line = fc.record({
      kind: fc.constantFrom('prévu', 'payé'),
      body: fc.constantFrom('', 'Ixelles', 'Evere'),
      year: fc.constantFrom('2022', '2023', '2022-2023'),
      amount: fc.integer({ min: 1, max: 5 }),
    })
    // Below an institution, an empty cell in the line of the next year may be the same one: it is asked about.
    const ofNoneFirst = (one: { readonly body: string }, other: { readonly body: string }): number =>
      Number(one.body !== '') - Number(other.body !== '')
    const file = fc
      .uniqueArray(line, { minLength: 1, maxLength: 4, selector: ({ kind, body, year }) => `${kind}${body}${year}` })
      .map(
        (rows) =>
          `Nature;Programme;Institution;Année;Montant;Unité\n${rows
            .toSorted(ofNoneFirst)
            .map(({ kind, body, year, amount }) => `${kind};wepulse;${body};${year};${amount};k EUR`)
            .join('\n')}\n`,
      )
    /** The cents of each figure, with the first and the last of its years. */
    const sums = (database: Database): ReadonlyMap<string, readonly [number, string, string]> => {
      const all = new Map<string, readonly [number, string, string]>()
      for (const { kind, institution, from, to, cents } of budgetLines(database, null, null)) {
        const keys =
          institution === null
            ? [`whole ${kind} ${from} ${to}`]
            : [`year ${kind} ${from} ${to}`, `${institution} ${kind}`]
        for (const key of keys) {
          const [sum, first, last] = all.get(key) ?? [0, from ?? '', to ?? '']
          const [start = '', end = ''] = [[first, from ?? ''].toSorted()[0], [last, to ?? ''].toSorted()[1]]
          all.set(key, [sum + cents, start, end])
        }
      }
      return all
    }
    const run = async (files: readonly string[]): Promise<void> => {
      using folder = openFolder()
      for (const content of files) {
        const before = sums(folder.database)
        const { plan } = await folder.take(content, { asOfDay: '2023-12-01' })
        const after = sums(folder.database)
        const keysOf = [...new Set([...before.keys(), ...after.keys()])].filter(
          (key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)),
        )
        const effects = plan.effects.flatMap((effect) => (effect.figure === 'money' ? [effect] : []))
        const found = effects.map(({ kind, body, before: old, after: present }) => {
          const { from, to } = present ?? old ?? { from: null, to: null }
          const key = {
            programme: `whole ${kind} ${from} ${to}`,
            institutions: `year ${kind} ${from} ${to}`,
            institution: `${body.kind === 'institution' ? body.name : ''} ${kind}`,
          }[body.kind]
          return [key, old?.cents ?? null, present?.cents ?? null]
        })
        const expected = keysOf.map((key) => [key, before.get(key)?.[0] ?? null, after.get(key)?.[0] ?? null])
        expect(found.toSorted()).toEqual(expected.toSorted())
      }
    }
    await fc.assert(fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), run), { numRuns: 20 })
  })
})
