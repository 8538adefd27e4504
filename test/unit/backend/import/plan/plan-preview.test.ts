import { describe, expect, test } from 'vitest'
import type { CountEffect, ImportEffect } from '../../../../../shared/domain/import/import-effect.ts'
import type { ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { valueWords } from '../../../../../shared/i18n/difference-words.ts'
import { changedFieldsWords, effectWords } from '../../../../../shared/i18n/effect-words.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { openFolder } from '../../../../support/folder.ts'

const TABLE = `Table 1 : incidents jusqu'au 15/11/2023

Catégorie\tNombre d'incidents
Propreté publique\t70.574
Voirie\t19.884
`

const HEADER = 'N°;Catégorie;Commune;Signalé le;Statut\n'
const ROWS = [
  '1;Voirie;1030 Schaerbeek;31/03/2022;Signalé',
  '2;Voirie;1030 Schaerbeek;31/03/2023;Signalé',
  '3;Propreté publique;1000 Bruxelles;01/05/2023;Signalé',
]
const csv = (rows: readonly string[]): string => `${HEADER}${rows.join('\n')}\n`

const countsIn = (effects: readonly ImportEffect[]): readonly CountEffect[] =>
  effects.flatMap((effect) => (effect.figure === 'count' ? [effect] : []))

const effectsOf = (plan: ImportPlan): readonly (readonly [string, string | null, number | null, number | null])[] =>
  countsIn(plan.effects)
    .map(({ from, category, before, after }) => [from.slice(0, 4), category, before, after] as const)
    .toSorted()

describe('the effect on the figures', () => {
  test('of a published table is told from the old value to the new one, and only where it changes', async () => {
    using folder = openFolder()
    const first = await folder.take(TABLE)
    expect(effectsOf(first.plan)).toEqual([
      ['2023', 'cleanliness', null, 70_574],
      ['2023', 'road', null, 19_884],
    ])
    const { plan } = await folder.plan(TABLE.replace('70.574', '70.601'))
    expect(effectsOf(plan)).toEqual([['2023', 'cleanliness', 70_574, 70_601]])
    const [effect] = plan.effects
    const format = createFormat('fr')
    const words = effectWords(effect!, createTranslator('fr'), format)
    expect(words.figure).toContain('Propreté publique')
    expect([words.before, words.after]).toEqual([format.count(70_574), format.count(70_601)])
  })

  test('of records is their number by year and category, whether a row is new, changed or removed', async () => {
    using folder = openFolder()
    const first = await folder.take(csv(ROWS))
    expect(effectsOf(first.plan)).toEqual([
      ['2022', null, 0, 1],
      ['2022', 'road', 0, 1],
      ['2023', null, 0, 2],
      ['2023', 'cleanliness', 0, 1],
      ['2023', 'road', 0, 1],
    ])
    const next = csv([
      ROWS[0] ?? '',
      '2;Propreté publique;1030 Schaerbeek;31/03/2023;Signalé',
      '4;Voirie;1030 Schaerbeek;31/03/2022;Signalé',
    ])
    const { plan } = await folder.plan(next, { complete: true })
    expect(effectsOf(plan)).toEqual([
      ['2022', null, 1, 2],
      ['2022', 'road', 1, 2],
      ['2023', null, 2, 1],
      ['2023', 'road', 1, 0],
    ])
    const same = await folder.plan(csv(ROWS))
    expect([same.plan.effects, same.plan.samples]).toEqual([[], []])
  })

  test('holds after the commit what it said before it', async () => {
    using folder = openFolder()
    await folder.take(csv(ROWS))
    const more = ROWS.map((row) => row.replace(/^/, '7'))
    const { plan } = await folder.take(csv([...ROWS, ...more]))
    const count = folder.database
      .prepare(
        `SELECT count(*) FROM incident i JOIN dictionary d ON d.id = i.category
         WHERE valid_to IS NULL AND (@category IS NULL OR d.code = @category) AND date(created * 86400, 'unixepoch') BETWEEN @from AND @to`,
      )
      .pluck()
    expect(plan.effects).toHaveLength(5)
    for (const { from, to, category, after } of countsIn(plan.effects))
      expect(count.get({ category, from, to })).toBe(after)
  })

  test('of a status is no number of records, and is told field by field', async () => {
    using folder = openFolder()
    await folder.take(csv(ROWS))
    const next = ROWS.map((row) => row.replace('Signalé', 'Clôturé').replace('1000 Bruxelles', '1050 Ixelles'))
    const { plan } = await folder.plan(csv(next))
    expect([plan.effects, plan.changedFields]).toEqual([
      [],
      [
        { field: 'status', count: 3 },
        { field: 'municipality', count: 1 },
      ],
    ])
    const words = changedFieldsWords(plan.changedFields, createTranslator('fr'), createFormat('fr'))
    expect(words?.replaceAll(/\s/g, ' ')).toBe(
      'Ce qui change dans les lignes déjà connues : Statut (3) et Commune (1).',
    )
  })

  test('of the first records is that they are shown in the place of published figures', async () => {
    using folder = openFolder()
    expect((await folder.plan(csv(ROWS))).plan.replacesPublished).toBe(false)
    await folder.take(TABLE, { mapping: { absentCategories: 'unknown' } })
    const first = await folder.take(csv(ROWS))
    expect(first.plan.replacesPublished).toBe(true)
    expect((await folder.plan(csv(['9;Voirie;1030 Schaerbeek;31/03/2022;Signalé']))).plan).toMatchObject({
      new: 1,
      replacesPublished: false,
    })
  })

  test('tells the twenty largest changes and counts all', async () => {
    using folder = openFolder()
    const years = Array.from({ length: 25 }, (_, index) => 1998 + index)
    const rows = years.flatMap((year, index) =>
      Array.from({ length: index + 1 }, (_, at) => `${year}${at};Voirie;1030 Schaerbeek;31/03/${year};Signalé`),
    )
    const { plan } = await folder.plan(csv(rows))
    expect([plan.effects.length, plan.effectCount]).toEqual([20, 50])
    expect(plan.effects[0]).toMatchObject({ from: '2022-01-01', before: 0, after: 25 })
  })
})

describe('the samples', () => {
  test('are the first five rows of each kind, of a changed one the fields that differ', async () => {
    using folder = openFolder()
    const many = Array.from({ length: 9 }, (_, index) => `${index + 1};Voirie;1030 Schaerbeek;31/03/2023;Signalé`)
    const { plan: first } = await folder.take(csv(many))
    expect(first.samples.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'added'))
    const next = many.slice(0, 8).map((row) => row.replace('Signalé', 'Clôturé'))
    const { plan } = await folder.plan(csv([...next, '10;Divers;1000 Bruxelles;01/04/2023;Signalé']), {
      complete: true,
    })
    expect(plan.samples.map(({ kind }) => kind)).toEqual(['added', ...Array(5).fill('changed'), 'removed'])
    expect(plan.samples[1]).toEqual({
      dataset: 'incidents',
      kind: 'changed',
      key: [
        { field: 'system', value: 'fixmystreet' },
        { field: 'reference', value: '1' },
      ],
      fields: [{ field: 'status', before: 'created', after: 'closed' }],
    })
    expect(plan.samples[0]?.fields).toContainEqual({ field: 'category', before: null, after: 'miscellaneous' })
    expect(plan.samples[6]).toMatchObject({ kind: 'removed', key: [{}, { value: '9' }] })
  })
})

describe('a name that is not known', () => {
  test('is told with the one that it resembles', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(
      csv(['1;Propretté publique;Schaarbeekk;31/03/2023;Signalé', '2;Xyzzy;9000 Gent;31/03/2023;Signalé']),
    )
    const found = plan.problems.filter(({ code }) => code.endsWith('-nearest'))
    expect(found.map(({ code, raw, details }) => [code, raw, details])).toEqual([
      [
        'note-category-nearest',
        'Propretté publique',
        { field: 'category', proposed: ['cleanliness'], proposedCategory: 'cleanliness' },
      ],
      [
        'note-municipality-nearest',
        'Schaarbeekk',
        { field: 'municipality', proposed: ['21015'], proposedMunicipality: '21015' },
      ],
    ])
  })
})

describe('money', () => {
  const HEAD = 'Nature;Programme;Institution;Année;Montant;Unité'
  const line = (amount: string): string => `${HEAD}\nprévu;wepulse;Ixelles;2023;${amount}\n`
  const options = { asOfDay: '2023-12-01' }
  const valuesOf = (plan: ImportPlan) =>
    plan.samples.flatMap(({ dataset, fields }) =>
      fields.map(({ field, before, after }) => {
        const words = (value: typeof before) =>
          valueWords(dataset, field, value, createTranslator('fr'), createFormat('fr')).replaceAll(/\s/g, ' ')
        return [field, words(before), words(after)]
      }),
    )

  test('is previewed with its printed unit and decimals', async () => {
    using folder = openFolder()
    const { plan } = await folder.take(line('69,8;M EUR'), options)
    expect(valuesOf(plan)).toContainEqual(['amount', '', '69,8 M€'])
    expect(valuesOf((await folder.plan(line('69,80;M EUR'), options)).plan)).toEqual([
      ['amount', '69,8 M€', '69,80 M€'],
    ])
    expect(valuesOf((await folder.plan(line('69.800,5;k EUR'), options)).plan)).toEqual([
      ['amount', '69,8 M€', '69 800,5 k€'],
    ])
  })

  test('without a unit is in euro, whatever the unit of what it replaces', async () => {
    using folder = openFolder()
    await folder.take(line('69,8;M EUR'), options)
    const { plan } = await folder.take(line('69.800.001,00').replace(';Unité', ''), options)
    expect(valuesOf(plan)).toEqual([['amount', '69,8 M€', '69 800 001,00 €']])
    const stored = 'SELECT cents, unit, decimals FROM budget_line WHERE valid_to IS NULL'
    expect(folder.database.prepare(stored).raw().all()).toEqual([[6_980_000_100, 'EUR', 2]])
  })
})
