import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { nextPlace, RovingGroup } from '../../../../renderer/components/roving-group.tsx'

/** Two tiles side by side, each a heading with two figures below it. */
const TILES = [
  [0, 10],
  [0, 40],
  [0, 70],
  [300, 10],
  [300, 40],
  [300, 70],
] as const

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowUp', 1, 0],
  ['ArrowRight', 1, 4],
  ['ArrowLeft', 5, 2],
  ['Home', 4, 0],
  ['End', 0, 5],
])('%s goes from item %d to item %d', (key, from, to) => {
  expect(nextPlace(key, TILES, from)).toBe(to)
})

test('an arrow stays where nothing lies in its direction, or where no item has the focus', () => {
  expect(nextPlace('ArrowUp', TILES, 0)).toBeNull()
  expect(nextPlace('ArrowRight', TILES, 4)).toBeNull()
  expect(nextPlace('ArrowDown', TILES, -1)).toBeNull()
  expect(nextPlace('Home', [], -1)).toBeNull()
})

test('another key is left to the page', () => {
  for (const key of ['Enter', 'Tab', ' ', 'r']) expect(nextPlace(key, TILES, 0)).toBeUndefined()
})

test('the group is a region with a name', () => {
  const html = renderToStaticMarkup(
    <RovingGroup label="Figures">
      <a href="#/overview">One</a>
    </RovingGroup>,
  )
  expect(html).toBe('<section aria-label="Figures"><a href="#/overview">One</a></section>')
})
