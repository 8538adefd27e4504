import { expect, test } from 'vitest'
import { takeToken } from '../../../../renderer/host/token.ts'

const TOKEN = '0123456789abcdef0123456789abcdef'

/** The parts of a window that a token passes through. */
function openPage(hash: string, kept: Record<string, string> = {}) {
  const visited: string[] = []
  const page = {
    location: { hash },
    history: { replaceState: (_state: unknown, _title: string, address: string) => void visited.push(address) },
    sessionStorage: {
      getItem: (key: string) => kept[key] ?? null,
      setItem: (key: string, value: string) => {
        kept[key] = value
      },
    },
  }
  // The rest of a window plays no part here.
  return { page: page as unknown as Window, visited, kept }
}

test('a token in the address is kept for the session and taken out of the address', () => {
  const { page, visited, kept } = openPage(`#token=${TOKEN}`)
  expect(takeToken(page)).toBe(TOKEN)
  expect(visited).toEqual(['#/overview'])
  expect(takeToken(openPage('#/incidents', kept).page)).toBe(TOKEN)
})

test('a page without token has none, and keeps its address', () => {
  const { page, visited } = openPage('#/incidents?v=%7B%7D')
  expect(takeToken(page)).toBeNull()
  expect(visited).toEqual([])
})

test.each(['#token=', '#token=xyz', '#token=0123', `#token=${TOKEN}&x=1`, `#/overview#token=${TOKEN}`])(
  'the address %s carries no token',
  (hash) => {
    expect(takeToken(openPage(hash).page)).toBeNull()
  },
)
