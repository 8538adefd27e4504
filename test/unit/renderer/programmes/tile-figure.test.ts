import { expect, test } from 'vitest'
import { commonYear, indicatorFigure, tileFigures } from '../../../../renderer/programmes/tile-figure.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { wepulse } from '../../../support/budget-lines.ts'
import { indicator } from '../../../support/programme-rows.ts'

const LABELLED = { fr: 'espaces labellisés', nl: 'ruimten met label', en: 'rooms with the label' }
const SPEECH = { t: createTranslator('fr'), format: createFormat('fr') }

test('the period of a figure is said beside it unless it is the year of most figures', () => {
  const label = (from: string | null, to: string) => indicatorFigure(indicator({ from, to }), 2022, [], SPEECH).label
  expect(label('2022-01-01', '2022-12-31')).toBe('démarches')
  expect(label(null, '2022-12-31')).toBe('démarches')
  expect(label('2020-01-01', '2022-12-31')).toBe('démarches, 2020–2022')
  expect(commonYear([{ to: '2022-12-31' }, { to: '2022-06-30' }, { to: '2024-12-31' }])).toBe(2022)
  expect(commonYear([])).toBeNull()
})

test('a share is drawn as one, a rise in per cent is not, a count only as a part of what it is known to be a part of', () => {
  const fraction = (code: string, unit: string, value: number) =>
    indicatorFigure(indicator({ code, unit, value }), 2022, [], SPEECH).fraction
  expect(fraction('pan.residents-without-it-skills', 'percent', 40)).toBe(0.4)
  expect(fraction('pan.residents-without-it-skills', 'percent', 140)).toBeNull()
  expect(fraction('fixmystreet.growth-on-previous-year', 'percent', 28)).toBeNull()
  expect(fraction('epn.rooms', 'rooms', 40)).toBeNull()
  const partly = (whole: number, part: number, to = '2022-12-31') => {
    const rooms = indicator({ code: 'epn.rooms', value: whole, unit: 'rooms', from: null, to: '2022-12-31' })
    const labelled = indicator({
      code: 'epn.labelled-rooms',
      value: part,
      unit: 'rooms',
      from: null,
      to,
      label: LABELLED,
      qualifier: 'exact',
    })
    return indicatorFigure(rooms, 2022, [rooms, labelled], SPEECH)
  }
  expect(partly(40, 10)).toMatchObject({ fraction: 0.25, part: 'espaces labellisés\u00a0: 10' })
  for (const none of [partly(40, 10, '2021-12-31'), partly(8, 10), partly(0, 0)])
    expect(none).toMatchObject({ fraction: null, part: null })
})

test('a part that is drawn under the first figure of a tile is not told again below', () => {
  const rooms = indicator({ programme: 'epn', code: 'epn.rooms', value: 40, unit: 'rooms' })
  const labelled = indicator({ programme: 'epn', code: 'epn.labelled-rooms', value: 10, unit: 'rooms' })
  const keys = (lines: Parameters<typeof tileFigures>[0]) =>
    tileFigures(lines, [], [rooms, labelled], 2022, SPEECH).map(({ key }) => key.split(' ')[0])
  expect(keys([])).toEqual(['epn.rooms'])
  expect(keys([wepulse])).toEqual(['planned', 'epn.rooms', 'epn.labelled-rooms'])
})

test('the amount of a programme comes first, then what stands for it, four figures at most, none rounded', () => {
  const names = ['new-users', 'availability', 'users-over-65', 'users-aged-25-to-34', 'procedures']
  const figures = tileFigures(
    [wepulse],
    [],
    names.map((name) => indicator({ code: `irisbox.${name}` })),
    2022,
    SPEECH,
  )
  expect(figures.map(({ key }) => key.split(' ')[0])).toEqual([
    'planned',
    'irisbox.procedures',
    'irisbox.new-users',
    'irisbox.users-aged-25-to-34',
  ])
  expect(figures[0]?.value.replaceAll(/\s/g, ' ')).toBe('69,8 M€')
})

test('a figure of several years alike has them all, a year that is missing is no zero', () => {
  const of = (years: readonly (readonly [number, number])[], changes: Parameters<typeof indicator>[0] = {}) =>
    tileFigures(
      [],
      [],
      years.map(([year, value]) => indicator({ from: `${year}-01-01`, to: `${year}-12-31`, value, ...changes })),
      2022,
      SPEECH,
    ).map(({ value, years: all }) => [value, all])
  expect(
    of([
      [2022, 70],
      [2019, 40],
      [2020, 55],
    ]),
  ).toEqual([['70', [40, 55, null, 70]]])
  expect(of([[2022, 70]])).toEqual([['70', []]])
  // Two dots far apart are no line.
  expect(
    of([
      [2013, 7],
      [2022, 70],
    ]),
  ).toEqual([['70', []]])
  // Of the year and of a part of it.
  const half = indicator({ from: '2023-01-01', to: '2023-06-30', value: 30 })
  expect(tileFigures([], [], [indicator({}), half], 2022, SPEECH)[0]?.years).toEqual([])
})
