import { expect, test } from 'vitest'
import { palette as english } from '../../../../shared/i18n/en/palette.ts'
import { palette as french } from '../../../../shared/i18n/fr/palette.ts'
import { palette as dutch } from '../../../../shared/i18n/nl/palette.ts'

/** Between two things of a list, in any of the languages. */
const BETWEEN = /, (?:ou |or |of )?/

test.each([
  ['French', french],
  ['Dutch', dutch],
  ['English', english],
])('in %s the palette names as much of what it finds, a table in words among it', (_language, { placeholder }) => {
  expect(placeholder.split(BETWEEN)).toHaveLength(5)
  expect(placeholder).toMatch(/[«“].+[»”]$/)
})
