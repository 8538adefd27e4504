import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { HeatMap } from '../../../../../renderer/charts/time/heat-map.tsx'

const cell = (text: string, isOutside: boolean, at: number) => ({
  code: `1-0${at + 1}`,
  isSelected: at === 0,
  text,
  sentence: text,
  grade: null,
  isOutside,
  isPartial: text === '7',
})

const head = (name: string) => ({ name, shortName: name, codes: [name], isSelected: false })

function drawn(texts: readonly (string | null)[]): string {
  const cells = texts.map((text, at) => cell(text ?? '', text === null, at))
  const nothing = () => undefined
  return renderToStaticMarkup(
    <HeatMap
      heads={texts.map((_, at) => head(`m${at}`))}
      rows={[{ head: head('Monday'), cells }]}
      label="days"
      outside="outside the period"
      partial="incomplete month"
      onToggle={nothing}
      onClear={nothing}
    />,
  )
}

test('a day outside the period looks otherwise than a zero, and the legend says how', () => {
  const html = drawn(['0', null])
  expect([...html.matchAll(/data-outside="(\w+)" aria-label/g)].map(([, isOutside]) => isOutside)).toEqual([
    'false',
    'true',
  ])
  expect(html).toContain('outside the period')
})

test('where every cell was counted there is no such legend', () => {
  expect(drawn(['0', '4'])).not.toContain('outside the period')
})

test('one cell is chosen, not its row', () => {
  const pressed = [
    ...drawn(['1', '2', '3']).matchAll(/data-at="([^"]+)" data-pickable="true" aria-selected="true"/g),
  ].map(([, at]) => at)
  expect(pressed).toEqual(['0 0'])
})

test('a month that lacks days is hatched at its foot, and the legend says so', () => {
  const html = drawn(['4', '7'])
  expect([...html.matchAll(/data-partial="(\w+)"/g)].map(([, isPartial]) => isPartial)).toEqual(['false', 'true'])
  expect(html).toContain('incomplete month')
  expect(drawn(['4', '5'])).not.toContain('incomplete month')
})
