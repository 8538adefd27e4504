import { beforeAll, describe, expect, it } from 'vitest'
import { MonthGrid, stopAfter } from '../../../../../renderer/incidents/sentence/month-grid.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import type { Period } from '../../../../../shared/domain/calendar/period.ts'
import { stillPage } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

const COVERS = { from: '2022-02-14', to: '2023-11-15' }
const buttonsOf = (period: Period, covers: typeof COVERS | null = COVERS) =>
  stillPage(<MonthGrid years={[2022, 2023]} covers={covers} period={period} choose={() => undefined} />, {}).match(
    /<button[^>]*>/g,
  ) ?? []
const named = (buttons: readonly string[], name: string) => buttons.find((each) => each.includes(`"${name}"`)) ?? ''

it('offers each month that has days, and marks the one that is chosen', () => {
  const buttons = buttonsOf({ kind: 'range', from: '2022-03-01', to: '2022-03-31' })
  expect(buttons).toHaveLength(2 * 13)
  expect(named(buttons, 'mars 2022')).toContain('aria-pressed="true"')
  expect(buttons.filter((each) => each.includes('aria-pressed="true"'))).toHaveLength(1)
  expect(buttons.filter((each) => /\sdisabled=""/.test(each))).toEqual([
    named(buttons, 'janvier 2022'),
    named(buttons, 'décembre 2023'),
  ])
})

it('offers years alone where only years are known', () => {
  expect(buttonsOf({ kind: 'year', year: 2022 }, null)).toHaveLength(2)
})

it('has the choices above it among its rows, so that arrows lead into it', () => {
  const page = stillPage(
    <MonthGrid years={[2022, 2023]} covers={COVERS} period={{ kind: 'all' }} choose={() => undefined}>
      <button type="button">Toute la période</button>
    </MonthGrid>,
    {},
  )
  expect(page).toMatch(/<div role="group"[^>]*><button type="button">Toute la période<\/button><div/)
})

describe('an arrow', () => {
  const stop = (name: string, disabled = false) => ({ name, disabled })
  const rows = [
    [stop('2022'), stop('01', true), stop('02', true), stop('03')],
    [stop('2023'), stop('01'), stop('02'), stop('03', true)],
  ]
  const stopFrom = (key: string, row: number, column: number) => {
    const from = rows[row]?.[column]
    return from === undefined ? undefined : stopAfter(key, rows, from)
  }

  it('goes on past months without days', () => {
    expect(stopFrom('ArrowRight', 0, 0)).toBe(rows[0]?.[3])
    expect(stopFrom('ArrowLeft', 0, 3)).toBe(rows[0]?.[0])
  })

  it('ends at the last month that has days, and at the last year', () => {
    expect(stopFrom('ArrowRight', 1, 2)).toBeUndefined()
    expect(stopFrom('ArrowDown', 0, 3)).toBeUndefined()
    expect(stopFrom('ArrowUp', 1, 1)).toBeUndefined()
    expect(stopFrom('a', 0, 0)).toBeUndefined()
  })
})
