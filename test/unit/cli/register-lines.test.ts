import { expect, test } from 'vitest'
import { registerDocument, registerLines } from '../../../electron/cli/register-lines.ts'
import { createTerminal } from '../../../electron/cli/terminal.ts'

const TERMINAL = createTerminal({ dataFolder: '', language: 'en', isJson: false })

test.each([
  [[], {}, []],
  [['fixmystreet'], { register: ['fixmystreet'] }, ['Register: FixMyStreet']],
  [
    ['fixmystreet', 'Voirie'],
    { register: ['fixmystreet', 'Voirie'], addedRegisters: true },
    ['2 registers added up, over the days that all of them cover: FixMyStreet and Voirie'],
  ],
])('of %j a document says %j', (registers, document, lines) => {
  expect(registerDocument(registers)).toEqual(document)
  expect(registerLines(registers, TERMINAL)).toEqual(lines)
})
