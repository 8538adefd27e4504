import { svgElement } from './svg-element.ts'

/** A run of words on one line. */
interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly height: number
}

/** The words of a text as they stand on the screen, line by line. */
export function textLines(text: Text, style: CSSStyleDeclaration): readonly SVGElement[] {
  return quoted(linesOf(text, style), text, style).map(({ left, right, top, height, ...line }) => {
    const anchor = /^(?:right|end)$/.test(style.textAlign) ? 'end' : style.textAlign === 'center' ? 'middle' : null
    const x = anchor === 'end' ? right : anchor === 'middle' ? (left + right) / 2 : left
    const drawn = svgElement(
      'text',
      {
        x,
        y: top + height * ascentOf(style),
        fill: style.color,
        'font-size': Number.parseFloat(style.fontSize),
        'font-weight': style.fontWeight === '400' ? null : style.fontWeight,
        'font-style': style.fontStyle === 'normal' ? null : style.fontStyle,
        'font-family': /^inter/i.test(style.fontFamily) ? null : style.fontFamily,
        'letter-spacing': style.letterSpacing === 'normal' ? null : style.letterSpacing,
        'text-anchor': anchor,
      },
      [document.createTextNode(line.text)],
    )
    // The policy of the page takes no attribute of style, but does take its properties.
    if (style.fontVariantNumeric !== 'normal') drawn.style.fontVariantNumeric = style.fontVariantNumeric
    return drawn
  })
}

function linesOf(text: Text, { textTransform }: CSSStyleDeclaration): readonly Line[] {
  const range = document.createRange()
  const lines: Line[] = []
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index)
    range.setEnd(text, index + word.length)
    const box = range.getBoundingClientRect()
    if (box.width === 0) continue
    const shown = textTransform === 'uppercase' ? word.toUpperCase() : word
    const before = lines.at(-1)
    if (before === undefined || Math.abs(before.top - box.top) > 1)
      lines.push({ text: shown, left: box.left, right: box.right, top: box.top, height: box.height })
    else lines[lines.length - 1] = { ...before, text: `${before.text} ${shown}`, right: box.right }
  }
  return lines
}

/** Quotation marks are no text of the page: the browser sets them before and after. */
function quoted(lines: readonly Line[], { parentElement }: Text, { quotes }: CSSStyleDeclaration): readonly Line[] {
  const [first] = lines
  if (first === undefined || parentElement?.localName !== 'q') return lines
  const [[, open = ''] = [], [, close = ''] = []] = [...quotes.matchAll(/"([^"]*)"/g)]
  const [start] = parentElement.getClientRects()
  const opened = lines.with(0, { ...first, text: `${open}${first.text}`, left: start?.left ?? first.left })
  return opened.with(-1, { ...(opened.at(-1) ?? first), text: `${opened.at(-1)?.text}${close}` })
}

const ascents = new Map<string, number>()

/** The part of the height of a line of text that lies over its base line; the same wherever the font is. */
function ascentOf({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  const font = `${fontWeight} ${fontSize} ${fontFamily}`
  const known = ascents.get(font) ?? measuredAscent(font)
  ascents.set(font, known)
  return known
}

function measuredAscent(font: string): number {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return 0.8
  context.font = font
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x')
  return fontBoundingBoxAscent / (fontBoundingBoxAscent + fontBoundingBoxDescent)
}
