import { expect, test } from 'vitest'
import { isNameNote, NAME_NOTES } from '../../../../../electron/backend/import/check/name-notes.ts'

test('a status is like no other, and stays as it is written; a kind that is none of the 13 does not', () => {
  const found = NAME_NOTES.map(({ field, near, propose, isStored }) => [field, near, propose('Vorie'), isStored])
  expect(found).toEqual([
    ['category', 'note-category-nearest', ['road'], false],
    ['municipality', 'note-municipality-nearest', [], true],
    ['status', null, [], true],
  ])
})

test('other notes are about no names', () => {
  expect(isNameNote('note-status-unknown')).toBe(true)
  expect(isNameNote('note-footer')).toBe(false)
})
