import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TrendLimits } from '../../../../../renderer/charts/time/trend-picture.tsx'

test('the usual values of a step are as high and as wide on the plot as on its axes', () => {
  const plot = { left: 10, top: 0, width: 100, height: 50, count: 10 }
  const drawn = renderToStaticMarkup(
    <svg>
      <title>limits</title>
      <TrendLimits
        limits={[{ index: 2, low: 10, high: 30 }]}
        plot={plot}
        axis={{ ticks: [0, 50], upAt: (value) => 50 - value }}
      />
    </svg>,
  )
  expect(drawn).toContain('<rect x="30" y="20" width="10" height="20">')
})
