import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownJson, shownText } from '../../../electron/cli/shown-text.ts'

const ESCAPE = '\u001b'
const CONTROL = /(?![\t\n])\p{Cc}|\p{Bidi_Control}/u
/** Marks, embeddings, overrides and isolates of a direction: what stands behind them is read the other way round. */
const DIRECTIONS = ['\u061c', '\u200e', '\u200f', ...'\u202a\u202b\u202c\u202d\u202e', ...'\u2066\u2067\u2068\u2069']

test('no cell and no name of a file gives the terminal a command', () => {
  expect(shownText(`Voirie${ESCAPE}[2J\u009b31m\rPropreté\tété\n`)).toBe(
    'Voirie\ufffd[2J\ufffd31m\ufffdPropreté\tété\n',
  )
})

test('no cell turns the direction of a line, or its end into another line', () => {
  for (const direction of DIRECTIONS) expect(shownText(`rapport${direction}fdp.exe`)).toBe('rapport\ufffdfdp.exe')
  for (const end of ['\u2028', '\u2029']) expect(shownText(`a${end}b`)).toBe('a\ufffdb')
  expect(shownText('Sint-Pieters\u00adwoluwe, 1\u202f000 \u{1f469}\u200d\u{1f527} — «\u00a0été\u00a0»')).toBe(
    'Sint-Pieters\u00adwoluwe, 1\u202f000 \u{1f469}\u200d\u{1f527} — «\u00a0été\u00a0»',
  )
})

test('a JSON document has no control character, and is the same document', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(ESCAPE, '\u009b', '\u007f', '\n', ...DIRECTIONS)),
      ),
      (texts) => {
        const shown = shownJson({ texts })
        expect(shown).not.toMatch(CONTROL)
        expect(JSON.parse(shown)).toEqual({ texts })
      },
    ),
  )
})
