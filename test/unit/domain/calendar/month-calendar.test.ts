import { expect, test } from 'vitest'
import { calendarWeeks, monthWithin } from '../../../../shared/domain/calendar/month-calendar.ts'

const MONTHS = Array.from({ length: 12 * 12 }, (_, at) => [2013 + Math.floor(at / 12), (at % 12) + 1] as const)

/** The weeks of a month by the clock of the machine, in UTC: days of the month from Monday to Sunday. */
function weeksOf(year: number, month: number): readonly (readonly (number | null)[])[] {
  const weeks: (number | null)[][] = []
  for (let date = new Date(Date.UTC(year, month - 1, 1)); date.getUTCMonth() === month - 1; ) {
    const column = (date.getUTCDay() + 6) % 7
    if (weeks.length === 0 || column === 0) weeks.push(Array.from({ length: 7 }, () => null))
    weeks.at(-1)?.splice(column, 1, date.getUTCDate())
    date = new Date(date.getTime() + 86_400_000)
  }
  return weeks
}

test.each(MONTHS)('the weeks of %i-%i are those of the calendar', (year, month) => {
  const code = `${year}-${String(month).padStart(2, '0')}`
  const weeks = calendarWeeks(code, () => 0)
  expect(weeks.map((week) => week.map((cell) => (cell === null ? null : Number(cell.day.slice(8)))))).toEqual(
    weeksOf(year, month),
  )
})

test('each day has its own value', () => {
  const days = calendarWeeks('2023-11', (day) => (day < '2023-11-16' ? Number(day.slice(8)) : null)).flat()
  const shownOf = (day: string) => days.find((cell) => cell?.day === day)?.value
  expect(['2023-11-01', '2023-11-15', '2023-11-16'].map(shownOf)).toEqual([1, 15, null])
})

test('a period has a month where it lies within one', () => {
  expect(monthWithin({ from: '2023-11-01', to: '2023-11-15' })).toBe('2023-11')
  expect(monthWithin({ from: '2022-11-01', to: '2023-11-15' })).toBeNull()
  expect(monthWithin(null)).toBeNull()
})
