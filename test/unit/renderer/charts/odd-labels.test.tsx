import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DelayBars } from '../../../../renderer/charts/bars/delay-bars.tsx'
import { PlainBars } from '../../../../renderer/charts/bars/plain-bars.tsx'

const LABELS = [
  ['\u202egnp.exe', '\u202egnp.exe'],
  ['x"; DROP TABLE incident; --', 'x&quot;; DROP TABLE incident; --'],
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['😀'.repeat(5_000), '😀'.repeat(5_000)],
] as const

test.each(LABELS)('S8: the name %.20s is shown as it stands, its direction kept to itself', (label, shown) => {
  const row = { code: 'a', label, value: 1, text: '1', share: '', title: '', isMarked: false }
  const bars = <PlainBars rows={[row]} heads={['a', 'b', 'c']} total={['', '', '']} onPick={() => undefined} />
  expect(renderToStaticMarkup(bars)).toContain(`<bdi>${shown}</bdi>`)
})

test.each(LABELS)('S8: and so it is beside its delays: %.20s', (label, shown) => {
  const figures = { median: 1, p90: 2, medianText: '1', p90Text: '2', isMarked: false, withheld: null }
  const bars = (
    <DelayBars
      rows={[{ code: 'a', label, ...figures }]}
      whole={{ label: '', ...figures }}
      heads={['', '']}
      tickWords={[]}
      label=""
      onToggle={() => undefined}
      onClear={() => undefined}
    />
  )
  expect(renderToStaticMarkup(bars)).toContain(`<bdi>${shown}</bdi>`)
})
