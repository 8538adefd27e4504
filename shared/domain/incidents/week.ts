import { type Day, dayFromNumber, dayNumber, weekdayOf, yearOf } from '../calendar/day.ts'
import { commonDays, isSameSpan, type Span, spanLength } from '../calendar/period.ts'
import type { Answer, AnswerRow } from './question.ts'

/** The ISO week of a day, `2023-W07`: weeks begin on Monday and belong to the year of their Thursday. */
export function weekOf(day: Day): string {
  const number = dayNumber(day)
  const thursday = number - weekdayOf(number) + 4
  const year = yearOf(dayFromNumber(thursday))
  const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** Monday to Sunday of an ISO week. */
export function weekSpan(week: string): Span {
  const fourth = dayNumber(`${week.slice(0, 4)}-01-04`)
  const monday = fourth - weekdayOf(fourth) + 1 + (Number(week.slice(6)) - 1) * 7
  return { from: dayFromNumber(monday), to: dayFromNumber(monday + 6) }
}

/** Groups days into ISO weeks. A cut week is partial; a comparison needs one on every day. */
export function byWeek(answer: Answer): Answer {
  const { period, asOf } = answer
  if (period === null) return answer
  const weeks = Map.groupBy(answer.rows, ({ key }) => weekOf(key[0] ?? ''))
  const rows = [...weeks].map(([week, days]): AnswerRow => {
    const span = weekSpan(week)
    const asked = commonDays(span, period) ?? span
    const isCut = !isSameSpan(asked, span) || (asOf !== null && span.to > asOf)
    const before = days.map(({ comparison }) => comparison?.value ?? null)
    const isBeforeKnown = days.length === spanLength(asked) && !before.includes(null)
    const [first, last] = [days[0]?.comparison, days.at(-1)?.comparison]
    return {
      key: [week],
      value: days.reduce((sum, { value }) => sum + (value ?? 0), 0),
      ...(isCut ? { partial: true as const } : {}),
      ...(isBeforeKnown && first !== undefined && last !== undefined
        ? {
            comparison: {
              ...first,
              to: last.to,
              value: before.reduce<number>((sum, value) => sum + (value ?? 0), 0),
              change: null,
              reason: null,
              fullYear: null,
              days: { now: days.length, before: days.length },
            },
          }
        : {}),
    }
  })
  return { ...answer, rows }
}
