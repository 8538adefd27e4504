import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Sparkline } from '../../../../../renderer/charts/time/sparkline.tsx'

const pathOf = (html: string, kind: string) => new RegExp(`class="[^"]*${kind}[^"]*" d="([^"]*)"`).exec(html)?.[1]

test('stands on zero, grey up to the first present step, and dotted to a hollow step that is not over', () => {
  const html = renderToStaticMarkup(<Sparkline earlier={[0, 10]} now={[20, 5]} cut={[1]} width={36} height={26} />)
  // Zero lies at 23, the largest value at 3; the steps lie 10 apart.
  expect(pathOf(html, 'earlier')).toBe('M3.0 23.0L13.0 13.0L23.0 3.0')
  expect(pathOf(html, 'now')).toBe('')
  expect(pathOf(html, 'cut')).toBe('M23.0 3.0L33.0 18.0')
  expect(html).toMatch(/hollow[^>]*cx="33" cy="18"/)
})

test('is not drawn through a step that is not known, and shows one that stands alone as a point', () => {
  const html = renderToStaticMarkup(<Sparkline earlier={[]} now={[4, null, 2, 1]} width={36} height={26} />)
  expect(pathOf(html, 'now')).toBe('M23.0 13.0L33.0 18.0')
  expect(html.match(/<circle/g)).toHaveLength(1)
  expect(html).toMatch(/alone[^>]*cx="3" cy="3"/)
})

test('is not read out: its words stand beside it', () => {
  expect(renderToStaticMarkup(<Sparkline earlier={[]} now={[]} />)).toContain('aria-hidden="true"')
})
