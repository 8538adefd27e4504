import { expect, test, vi } from 'vitest'
import { CHARTS } from '../../../../../renderer/incidents/cards/incident-charts.tsx'
import { INCIDENT_CHARTS } from '../../../../../shared/domain/view/view-state.ts'

// The settings of a screen are read when the cards are loaded: here there is none.
vi.hoisted(() => {
  const localStorage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }
  vi.stubGlobal('window', { localStorage, navigator: { languages: ['en'] } })
})

/** How wide each row is when cards are laid out as the grid lays them: a card that no longer fits begins the next row. */
function rowWidths(columns: readonly number[]): readonly number[] {
  const rows: number[] = []
  for (const width of columns) {
    const last = rows.at(-1) ?? 12
    if (last + width > 12) rows.push(width)
    else rows[rows.length - 1] = last + width
  }
  return rows
}

test.each([
  ['records', INCIDENT_CHARTS.map((chart) => CHARTS[chart].columns)],
  ['published figures', INCIDENT_CHARTS.flatMap((chart) => CHARTS[chart].published?.columns ?? [])],
])('the charts of %s fill each row of twelve columns', (_source, columns) => {
  expect(rowWidths(columns).filter((width) => width !== 12)).toEqual([])
})
