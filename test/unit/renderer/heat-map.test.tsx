import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { HeatMap } from '../../../renderer/charts/heat-map.tsx'

const cell = (text: string, isOutside: boolean) => ({ text, sentence: text, grade: null, isOutside })

function drawn(texts: readonly (string | null)[]): string {
  const cells = texts.map((text) => cell(text ?? '', text === null))
  const nothing = () => undefined
  return renderToStaticMarkup(
    <HeatMap
      heads={texts.map((_, index) => `m${index}`)}
      rows={[{ code: '1', name: 'Monday', shortName: 'Mon', isSelected: false, cells }]}
      label="days"
      hint="hint"
      outside="outside the period"
      onToggle={nothing}
      onClear={nothing}
    />,
  )
}

test('a day outside the period looks otherwise than a zero, and the legend says how', () => {
  const html = drawn(['0', null])
  expect(html.match(/data-outside="\w+"[^>]*aria-pressed/g)).toEqual([
    expect.stringContaining('"false"'),
    expect.stringContaining('"true"'),
  ])
  expect(html).toContain('outside the period')
})

test('where every cell was counted there is no such legend', () => {
  expect(drawn(['0', '4'])).not.toContain('outside the period')
})
