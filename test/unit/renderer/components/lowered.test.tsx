import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Lowered } from '../../../../renderer/components/lowered.tsx'
import { printable } from '../../../../renderer/print/printable.ts'

test.each([
  ['CO₂ pour un ordinateur', 'CO<sub>2</sub> pour un ordinateur'],
  ['C₁₂H₂₂', 'C<sub>12</sub>H<sub>22</sub>'],
  ['₂', '<sub>2</sub>'],
  ['IRISnet 2', 'IRISnet 2'],
  ['', ''],
])('%j is drawn as %j, on screen and on paper', (text, drawn) => {
  expect(renderToStaticMarkup(<Lowered text={text} />)).toBe(drawn)
  expect(renderToStaticMarkup(<Lowered text={text} say={printable} />)).toBe(drawn)
})
