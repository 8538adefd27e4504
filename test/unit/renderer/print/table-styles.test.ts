import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const SHEET = readFileSync(new URL('../../../../renderer/print/table.module.css', import.meta.url), 'utf8')

/** What the style sheet of the tables says of a selector. */
function saidOf(selector: string): string {
  return SHEET.split(`\n${selector} {`)[1]?.split('}', 1)[0] ?? ''
}

test('figures of days are as large as the columns of a month allow', () => {
  const cells = ['.days[data-figures="large"] tbody td', '.days[data-figures="usual"] tbody td:not(:last-child)']
  const sizes = cells.map((selector) => Number(/font-size: ([\d.]+)pt/.exec(saidOf(selector))?.[1]))
  // The page is 176 mm wide, without the columns of the months and of the totals, and half a millimetre around a figure.
  const room = ((176 - 16 - 11) / 31 - 0.5) * (72 / 25.4)
  const digit = 0.6
  const lengths = [2 * digit, 3 * digit]
  for (const [index, length] of lengths.entries()) expect((sizes[index] ?? 0) * length).toBeLessThanOrEqual(room)
  expect(sizes.every((size) => size >= 6.2)).toBe(true)
})
