import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pngOf } from '../../../../renderer/image/picture-png.ts'

/** What was drawn, on a canvas that makes no file where `makes` is not there. */
const page = { source: '', size: [0, 0], makes: true }

beforeEach(() => {
  page.makes = true
  vi.stubGlobal(
    'Image',
    class {
      naturalWidth = 720
      naturalHeight = 300
      set src(value: string) {
        page.source = decodeURIComponent(value)
      }
      decode = () => Promise.resolve()
    },
  )
  vi.stubGlobal('document', {
    createElement: () => ({
      getContext: () => ({
        drawImage: (_: unknown, x: number, y: number, width: number, height: number) => {
          page.size = [width - x, height - y]
        },
      }),
      toBlob: (take: (blob: Blob | null) => void, type: string) => take(page.makes ? new Blob([], { type }) : null),
    }),
  })
})
afterEach(() => void vi.unstubAllGlobals())

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><defs/><text>1</text></svg>'

test('a picture has two points for each pixel', async () => {
  expect((await pngOf(SVG)).type).toBe('image/png')
  expect(page.size).toEqual([1440, 600])
})

test('it brings the weights of its font along, of which it would see none of the page', async () => {
  await pngOf(SVG)
  const faces = [...page.source.matchAll(/@font-face\{font-family:Inter;font-weight:(\d+);src:url\(data:font\/woff2/g)]
  expect(faces.map(([, weight]) => weight)).toEqual(['400', '500', '600'])
  expect(page.source.indexOf('<style>')).toBeLessThan(page.source.indexOf('<defs'))
})

test('where the browser makes no file that is an error', async () => {
  page.makes = false
  await expect(pngOf(SVG)).rejects.toThrow('no picture')
})
