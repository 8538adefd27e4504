import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SmallMultiples } from '../../../../../renderer/charts/time/small-multiples.tsx'

const nothing = () => undefined
const panel = (code: string, now: readonly (number | null)[], at: readonly [number, number] | null = null) => ({
  code,
  label: code,
  text: '1',
  missing: null,
  change: { text: '+1 %', missing: null },
  series: { now, before: now.map(() => 1) },
  top: '4',
  months: now.map(String),
  isSelected: code === 'roads',
  at,
})
const drawn = (hasOwnScales: boolean, at: readonly [number, number] | null = null) =>
  renderToStaticMarkup(
    <SmallMultiples
      label="Incidents"
      whole={null}
      panels={[panel('roads', [4, 2, 1]), panel('parks', [2, 1, null], at)]}
      months={['J', 'F', 'M'].map((letter, place) => ({ letter, name: `${letter}${place}` }))}
      cut={[2]}
      {...{ hasOwnScales }}
      onToggle={nothing}
      onClear={nothing}
    />,
  )
const lines = (html: string) => [...html.matchAll(/class="[^"]*now[^"]*" d="([^"]*)"/g)].map(([, line]) => line)

// Zero lies at 68, the top of a scale at 4; three months at 4, 80 and 156.
test('each line begins at zero, on one scale for all or on its own', () => {
  expect(lines(drawn(false))[0]).toBe('M4.0 4.0L80.0 36.0')
  expect(lines(drawn(false))[2]).toBe('M4.0 36.0L80.0 52.0')
  expect(lines(drawn(true))[2]).toBe('M4.0 4.0L80.0 36.0')
})

test('the month that is not over is dotted to a hollow point, and a month that is not known is no zero', () => {
  const [, roadsCut, , parksCut] = lines(drawn(false))
  expect(roadsCut).toBe('M80.0 36.0L156.0 52.0')
  expect(parksCut).toBe('')
  // Of both years of the roads, and of the parks of the year before.
  expect(drawn(false).match(/class="[^"]*hollow/g)).toHaveLength(3)
})

test('they are options of one list box, chosen or not, and stand where their tile lies', () => {
  const html = drawn(true, [2, 1])
  expect([...html.matchAll(/aria-selected="(\w+)"/g)].map(([, isSelected]) => isSelected)).toEqual(['true', 'false'])
  expect(html).toContain('grid-column:3;grid-row:2')
  expect(html.match(/tabindex="0"/g)).toHaveLength(1)
})
