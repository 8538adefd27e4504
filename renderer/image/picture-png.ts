import plain from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline'
import medium from '@fontsource/inter/files/inter-latin-500-normal.woff2?inline'
import bold from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline'

/** So many points for each pixel of the picture. */
const SCALE = 2

const FACES = [
  [400, plain],
  [500, medium],
  [600, bold],
] as const

/** A picture as PNG, twice as fine. A picture sees no font of the page: it takes those along. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withFonts(svg))}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), {
    width: image.naturalWidth * SCALE,
    height: image.naturalHeight * SCALE,
  })
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png')
  })
}

function withFonts(svg: string): string {
  const faces = FACES.map(
    ([weight, source]) => `@font-face{font-family:Inter;font-weight:${weight};src:url(${source}) format("woff2")}`,
  )
  return svg.replace('<defs', `<style>${faces.join('')}</style><defs`)
}
