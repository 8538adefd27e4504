import { describe, expect, it } from 'vitest'
import { nextInDirection } from '../../../../renderer/charts/keyboard.ts'
import { MUNICIPALITIES } from '../../../../shared/domain/vocabulary/municipality.ts'

const TILES = MUNICIPALITIES.map(({ code, fr, tile }) => ({ code, fr, at: tile }))
const STEPS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const

describe('arrows on the map', () => {
  const from = (name: string) => TILES.find(({ fr }) => fr === name)!
  it.each([
    ['Bruxelles', STEPS[0], 'Saint-Josse-ten-Noode'],
    ['Bruxelles', STEPS[3], 'Jette'],
    ['Forest', STEPS[0], 'Ixelles'],
    ['Uccle', STEPS[3], 'Ixelles'],
  ])('lead from %s to its neighbour', (name, step, next) =>
    expect(nextInDirection(from(name), TILES, step)?.fr).toBe(next),
  )

  it('reach every tile from any other', () => {
    const reached = new Set([TILES[0]!])
    for (const tile of reached)
      for (const step of STEPS) {
        const next = nextInDirection(tile, TILES, step)
        if (next !== null) reached.add(next)
      }
    expect(reached.size).toBe(19)
  })
})
