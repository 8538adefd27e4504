import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChangeBar, changeScale } from '../../../../../renderer/charts/bars/change-bar.tsx'

const bar = (html: string) =>
  /<i data-fall="(\w+)" style="inset-inline-start:([\d.]+)%;inline-size:([\d.]+)%"/.exec(html)?.slice(1)

test('a rise is solid to the right of zero, a fall hollow to its left, on one scale', () => {
  const scale = changeScale([0.3, -0.1, null], 0.2)
  expect(scale).toEqual({ low: -0.1, high: 0.3, whole: 0.2 })
  expect(bar(renderToStaticMarkup(<ChangeBar change={0.3} scale={scale} />))).toEqual(['false', '25', '75'])
  expect(bar(renderToStaticMarkup(<ChangeBar change={-0.1} scale={scale} />))?.slice(0, 2)).toEqual(['true', '0'])
})

test('the scale holds zero and the change of the whole, also where no row reaches them', () => {
  expect(changeScale([0.1, 0.2], -0.3)).toEqual({ low: -0.3, high: 0.2, whole: -0.3 })
})

test('no change is no bar', () => {
  const scale = changeScale([0.1], null)
  expect(bar(renderToStaticMarkup(<ChangeBar change={null} scale={scale} />))).toBeUndefined()
  expect(bar(renderToStaticMarkup(<ChangeBar change={0} scale={scale} />))).toBeUndefined()
})
