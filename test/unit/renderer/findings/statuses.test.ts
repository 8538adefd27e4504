import { expect, test } from 'vitest'
import { openCount, statusGroups, statusTitle } from '../../../../renderer/findings/statuses.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { statusAnswer } from '../../../support/status-answer.ts'

const WORDS = { t: createTranslator('en'), format: createFormat('en') }

test('statuses stand in the order of the work, whatever their size, and unknown ones keep their own part', () => {
  const answer = statusAnswer({ refused: 9, solved: 70, Wachtend: 3, closed: 500, 'in-progress': 0, created: 1, '': 2 })
  expect(statusGroups(answer)).toEqual({
    open: ['created', 'solved'],
    others: ['closed', 'refused'],
    unknown: ['Wachtend', ''],
  })
})

test.each([
  [{ closed: 118_718, refused: 5478, created: 756, solved: 7734 }, '8,490 still open, 6.4%'],
  [{ closed: 3, created: 1, Wachtend: 6 }, '1 still open, 25.0% of those of known status'],
  // Dismissed ones may be among those of which no more is known, so that they are not said to be open.
  [{ closed: 6, refused: 1, 'not-closed': 2, created: 1 }, '4 not closed, 40.0%'],
  [{ closed: 3, 'not-closed': 1, '': 6 }, '1 not closed, 25.0% of those of known status'],
  [{ closed: 3, refused: 1 }, 'No incident is still open'],
  [{ Wachtend: 6, '': 1 }, 'The status of these incidents is unknown'],
  [{}, 'No incidents'],
])('of %o the title is over those whose status is known', (counts, title) => {
  expect(statusTitle(statusAnswer(counts), WORDS)).toBe(title)
})

test('the open ones are counted under a filter on statuses too, and not where some may be open or not', () => {
  const known = statusAnswer({ closed: 70, created: 20, 'in-progress': 7, refused: 3 })
  expect(openCount(known, null)).toBe(27)
  expect(openCount(known, ['created', 'closed'])).toBe(20)
  expect(openCount(statusAnswer({ closed: 70, 'not-closed': 30 }), null)).toBeNull()
  expect(openCount(statusAnswer({ closed: 70, Wachtend: 30 }), null)).toBeNull()
})
