import { describe, expect, it } from 'vitest'
import { hasPointWithin, REACH, roomiestPoint } from '../../../../../renderer/charts/place/area-room.ts'
import { type MapFrame, REGION } from '../../../../../renderer/charts/place/region-shape.ts'

const FRAME: MapFrame = { scale: 0.285, left: 0, top: 0, width: 460, height: 460 }

describe('the room within outlines', () => {
  it('has a point of each municipality well away from its borders', () => {
    for (const { code, rings } of REGION.shapes) {
      const points = rings.flat()
      const nearest = (x: number, y: number) => Math.min(...points.map(([ox, oy]) => Math.hypot(ox - x, oy - y)))
      const [x, y] = roomiestPoint(code)
      // Borders are known here by their corners alone, there by points between them as well.
      expect(nearest(x, y), code).toBeGreaterThan(20)
    }
  })

  it('knows which municipalities are drawn in a corner', () => {
    const corner = { left: 0, top: 300, right: 190, bottom: 460 }
    const found = REGION.shapes.filter(({ code }) => hasPointWithin(code, corner, FRAME)).map(({ code }) => code)
    expect(found).toEqual(expect.arrayContaining(['21007', '21016']))
    expect(found).not.toContain('21006')
    expect(found).not.toContain('21004')
  })

  it('reaches as far west and east as the Region does', () => {
    expect(REACH).toHaveLength(REGION.height + 1)
    expect(Math.min(...REACH.map(([west]) => west))).toBe(0)
    expect(Math.max(...REACH.map(([, east]) => east))).toBe(REGION.width)
    for (const { rings } of REGION.shapes)
      for (const [x, y] of rings.flat()) {
        const [west, east] = REACH[y] ?? [1, 0]
        expect(west <= x && x <= east).toBe(true)
      }
  })
})
