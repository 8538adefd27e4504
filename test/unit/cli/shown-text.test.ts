import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownJson, shownText } from '../../../electron/cli/shown-text.ts'

const ESCAPE = '\u001b'
const CONTROL = /(?![\t\n])\p{Cc}/u

test('no cell and no name of a file gives the terminal a command', () => {
  expect(shownText(`Voirie${ESCAPE}[2J\u009b31m\rPropreté\tété\n`)).toBe(
    'Voirie\ufffd[2J\ufffd31m\ufffdPropreté\tété\n',
  )
})

test('a JSON document has no control character, and is the same document', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(ESCAPE, '\u009b', '\u007f', '\n'))),
      (texts) => {
        const shown = shownJson({ texts })
        expect(shown).not.toMatch(CONTROL)
        expect(JSON.parse(shown)).toEqual({ texts })
      },
    ),
  )
})
