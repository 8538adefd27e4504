import { svgElement } from './svg-element.ts'

/** A run of words on one line. */
export interface TextRun {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly height: number
}

/** The words of a text as they stand on the screen, line by line. */
export function textLines(text: Text, style: CSSStyleDeclaration): readonly SVGElement[] {
  const lines = linesOf(text, style)
  const { parentElement } = text
  const isQuote = parentElement?.localName === 'q'
  const shown = isQuote ? quoted(lines, style.quotes, parentElement.getClientRects()[0]?.left) : lines
  return shown.map(({ left, right, top, height, ...line }) => {
    const { anchor, x } = anchorOf(style.textAlign, { left, right })
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

function linesOf(text: Text, { textTransform }: CSSStyleDeclaration): readonly TextRun[] {
  const range = document.createRange()
  const lines: TextRun[] = []
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

/** By which of its ends a line is placed, so that another font widens it to where there is room. */
export function anchorOf(textAlign: string, { left, right }: Pick<TextRun, 'left' | 'right'>) {
  if (textAlign === 'right' || textAlign === 'end') return { anchor: 'end', x: right } as const
  return textAlign === 'center' ? ({ anchor: 'middle', x: (left + right) / 2 } as const) : { anchor: null, x: left }
}

/** Quotation marks are no text of the page: the browser sets them before and after, from where the quotation begins. */
export function quoted(lines: readonly TextRun[], quotes: string, start: number | undefined): readonly TextRun[] {
  const [first] = lines
  if (first === undefined) return lines
  const [[, open = ''] = [], [, close = ''] = []] = [...quotes.matchAll(/"([^"]*)"/g)]
  const opened = lines.with(0, { ...first, text: `${open}${first.text}`, left: start ?? first.left })
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
