import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const SHEET = readFileSync(
  new URL('../../../../../renderer/print/figures/print-map.module.css', import.meta.url),
  'utf8',
)

/** A length that the style sheet has for a selector, in its own unit. */
function lengthOf(selector: string, property: string): number {
  const rule = SHEET.split(`${selector} {`)[1]?.split('}', 1)[0] ?? ''
  return Number(new RegExp(`(?:^|\\s)${property}: ([\\d.]+)`).exec(rule)?.[1])
}

test('five swatches and their four limits are no wider than the map, also of a map made narrow by a comparison', () => {
  const inMillimetres = 25.4 / 72
  const fiveDigits = 5 * 0.62 + 0.29
  for (const [map, stem] of [
    ['.beside', '.limits'],
    ['.narrow', '.narrow .limits'],
  ] as const) {
    const limit = fiveDigits * lengthOf(`\n${stem}`, 'font-size') * inMillimetres
    const gap = lengthOf(map === '.narrow' ? '.narrow .limits span' : '\n.limits', 'gap')
    const width = 5 * lengthOf(`\n${stem} i`, 'width') + 4 * limit + 8 * gap
    expect(width).toBeLessThanOrEqual(lengthOf(`\n${map}`, 'grid-template-columns'))
  }
})
