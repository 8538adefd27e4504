const canvas = document.createElement('canvas').getContext('2d')

/** How wide a text is written, in pixels. */
export function textWidth(text: string, font: string): number {
  if (canvas === null) return 0
  canvas.font = font
  return canvas.measureText(text).width
}
