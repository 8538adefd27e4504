import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printable } from '../../../../renderer/print/paper-words.tsx'
import { fontCharacters } from '../../../support/font-characters.ts'

const root = join(import.meta.dirname, '../../../..')
const sheets = ['renderer/theme/fonts.css', 'renderer/print/letters.css']

interface Face {
  readonly weights: string
  has(character: number): boolean
}

const faces = sheets.flatMap((sheet) =>
  readFileSync(join(root, sheet), 'utf8').split('@font-face').slice(1).map(faceOf),
)

function faceOf(rule: string): Face {
  const file = /url\("(.+?)2"\)/.exec(rule)?.[1] ?? ''
  const ranges = [...rule.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
    ([, first = '', last = first]) => [parseInt(first, 16), parseInt(last, 16)] as const,
  )
  const characters = fontCharacters(join(root, 'node_modules', file))
  return {
    weights: /font-weight: ([\d ]+)/.exec(rule)?.[1] ?? '',
    has: (character) =>
      characters.has(character) && ranges.some(([first, last]) => first <= character && character <= last),
  }
}

test.each(['400', '600'])('every character that is printed as itself has a glyph of weight %s', (weight) => {
  const ofWeight = faces.filter(({ weights }) => weights === weight || weights === '100 900')
  const printed = Array.from({ length: 0x20000 }, (_, character) => character).filter(
    (character) => character > 0x20 && printable(String.fromCodePoint(character)) === String.fromCodePoint(character),
  )
  expect(printed.length).toBeGreaterThan(2000)
  const missing = printed.filter((character) => !ofWeight.some((face) => face.has(character)))
  expect(missing.map((character) => character.toString(16))).toEqual([])
})
