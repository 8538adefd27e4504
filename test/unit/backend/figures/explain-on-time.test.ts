import { expect, test } from 'vitest'
import { createServiceAnswerer } from '../../../../electron/backend/figures/answer-service.ts'
import { explainOnTime } from '../../../../electron/backend/figures/explain-on-time.ts'
import { createRecordStates } from '../../../../electron/backend/figures/record-states.ts'
import type { OnTimeQuestion } from '../../../../shared/domain/service/service-question.ts'
import { openFolder } from '../../../support/folder.ts'

const HEADER = 'N°;Catégorie;Commune;Signalé le;Clôturé le;Dernière action;Statut\n'
const COMMUNES = ['1030 Schaerbeek', '1000 Bruxelles', '1050 Ixelles']

/** Roads are closed after 5 days or 20, lamps after 3 or 30; more lamps in the later year. */
function lines(): string {
  const rows: string[] = []
  for (const [year, roads, lamps] of [
    [2022, 60, 30],
    [2023, 40, 70],
  ] as const)
    for (let at = 0; at < roads + lamps; at += 1) {
      const isRoad = at < roads
      const isLate = at % (isRoad ? 3 : year === 2022 ? 2 : 4) === 0
      const day = `0${1 + (at % 9)}`
      const end = isLate ? '28/03' : '12/02'
      const place = COMMUNES[at % 3]
      rows.push(
        `${year}${100 + at};${isRoad ? 'Voirie' : 'Eclairage'};${place};${day}/02/${year};${end}/${year};${end}/${year};Clôturé`,
      )
    }
  return `${HEADER}${rows.join('\n')}\n2024001;Voirie;1030 Schaerbeek;01/11/2023;;30/11/2023;Signalé\n`
}
const TARGETS = 'Catégorie;Sous-catégorie;Délai;Jours;Du;Au;Source\n*;;20;calendrier;;;Plan\n'
const ASKED: OnTimeQuestion = {
  by: [],
  filters: [],
  from: '2023-02-01',
  to: '2023-10-31',
  comparison: 'previous-year',
  asOf: null,
  source: null,
}

test('rates and mix of every dimension add up to the difference in points; without targets there is none', async () => {
  using folder = openFolder()
  await folder.take(lines())
  const explain = (asked = ASKED) => {
    const states = createRecordStates(folder.database)
    return explainOnTime(asked, createServiceAnswerer(states), states)
  }
  expect(explain()).toMatchObject({ difference: null, reason: 'needs-targets', dimensions: [] })
  await folder.take(TARGETS)
  const { now, before, difference, dimensions } = explain()
  const late = (count: number, each: number) => Math.ceil(count / each)
  // Lamps come after the roads: the first of each kind that divides is counted from 0 over both.
  const lateOf = (roads: number, lamps: number, each: number) =>
    late(roads, 3) + Array.from({ length: lamps }, (_, at) => roads + at).filter((at) => at % each === 0).length
  expect(now).toBeCloseTo(1 - lateOf(40, 70, 4) / 110, 12)
  expect(before).toBeCloseTo(1 - lateOf(60, 30, 2) / 90, 12)
  expect(dimensions.map(({ dimension }) => dimension)).toEqual(expect.arrayContaining(['category', 'municipality']))
  for (const { parts } of dimensions) {
    const sum = parts.reduce((all, { rate = 0, mix = 0 }) => all + rate + mix, 0)
    expect(Math.abs(sum - difference!)).toBeLessThan(1e-12)
  }
  const category = dimensions.find((each) => each.dimension === 'category')
  expect(category?.parts.every(({ mix = 0 }) => mix !== 0)).toBe(true)
  const ended = explain({ ...ASKED, filters: [{ kind: 'part', values: ['late'] }] })
  expect(ended).toMatchObject({ now: null, before: null, difference: null, reason: 'outcome-filtered', dimensions: [] })
})
