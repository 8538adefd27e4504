import { expect, test } from 'vitest'
import { palette as english } from '../../../../shared/i18n/en/palette.ts'
import { palette as french } from '../../../../shared/i18n/fr/palette.ts'
import { palette as dutch } from '../../../../shared/i18n/nl/palette.ts'

/** Between two things of a list, in any of the languages. */
const BETWEEN = /, (?:ou un |or a )?| of /

test.each([
  ['French', french],
  ['Dutch', dutch],
  ['English', english],
])('in %s the palette names all that it finds', (_language, { placeholder }) => {
  expect(placeholder.split(BETWEEN)).toHaveLength(7)
})
