import { expect, test } from 'vitest'
import { createRecent } from '../../../../electron/backend/engine/recent.ts'

test('what was asked for last is not made again, what is too much or not worth it is', () => {
  const recent = createRecent<string>(2, (value) => value !== 'long')
  const made: string[] = []
  const ask = (name: string) =>
    recent(name, () => {
      made.push(name)
      return name
    })
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) expect(ask(name)).toBe(name)
  expect(made.splice(0)).toEqual(['a', 'b', 'c', 'b'])
  for (const name of ['long', 'long', 'b']) ask(name)
  expect(made).toEqual(['long', 'long'])
})
