import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { RegionLabels } from '../../../../../renderer/charts/place/region-labels.tsx'
import { REGION } from '../../../../../renderer/charts/place/region-shape.ts'
import { MUNICIPALITIES } from '../../../../../shared/domain/vocabulary/municipality.ts'

/** The texts that a canvas measured. */
const measured = vi.hoisted(() => {
  const texts: string[] = []
  const context = {
    font: '',
    measureText: (text: string) => {
      texts.push(text)
      return { width: (text.length * (Number.parseFloat(context.font.split(' ')[1] ?? '') || 0)) / 2 }
    },
  }
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) })
  return texts
})

const FRAME = { scale: 400 / REGION.width, left: 5, top: 5, width: 500, height: 420 }

/** The labels of the map with the same figure everywhere, and what was measured to place them. */
function labelled(text: string, width = FRAME.width) {
  measured.length = 0
  const areas = MUNICIPALITIES.map(({ code }) => ({ code, text, grade: 1, isSelected: false }))
  const html = renderToStaticMarkup(
    <svg>
      <title>map</title>
      <RegionLabels areas={areas} language="fr" frame={{ ...FRAME, width }} />
    </svg>,
  )
  return { html, isPlacedAnew: measured.some((each) => each.includes('Ixelles')) }
}

const placesIn = (html: string) => [...html.matchAll(/ [xy]="[\d.-]+"/g)].map(([place]) => place)

test('figures of as many digits stand where those before did, and are placed once', () => {
  const first = labelled('1.234')
  const next = labelled('5.678')
  expect([first.isPlacedAnew, next.isPlacedAnew]).toEqual([true, false])
  expect(next.html).toContain('>5.678<')
  expect(next.html).not.toContain('1.234')
  expect(placesIn(next.html)).toEqual(placesIn(first.html))
})

test('wider figures, and a map of another size, are placed anew; what was before is still known', () => {
  expect(labelled('12.345').isPlacedAnew).toBe(true)
  expect(labelled('1.234', 520).isPlacedAnew).toBe(true)
  expect(labelled('9.999').isPlacedAnew).toBe(false)
})
