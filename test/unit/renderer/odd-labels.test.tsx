import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RankedBars } from '../../../renderer/charts/ranked-bars.tsx'

test.each([
  ['\u202egnp.exe', '\u202egnp.exe'],
  ['x"; DROP TABLE incident; --', 'x&quot;; DROP TABLE incident; --'],
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['😀'.repeat(5_000), '😀'.repeat(5_000)],
])('S8: the name %.20s is shown as it stands, its direction kept to itself', (label, shown) => {
  const row = { code: 'a', label, value: 1, text: '1', isMarked: false }
  expect(renderToStaticMarkup(<RankedBars rows={[row]} />)).toContain(`<bdi>${shown}</bdi>`)
})
