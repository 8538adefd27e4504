import { createElement, Fragment, type ReactNode } from 'react'

interface LoweredProps {
  readonly text: string
  /** What is done with the rest of the text before it is drawn. */
  readonly say?: (piece: string) => ReactNode
}

/**
 * A text from data with its subscript digits as lowered ones: no bundled font has U+2080 to U+2089, so that a ₂ would
 * come from a font of the computer, and on paper from none.
 */
export function Lowered({ text, say = (piece) => piece }: LoweredProps) {
  const pieces = text
    .split(/([\u2080-\u2089]+)/)
    .map((piece, index) => (index % 2 === 1 ? createElement('sub', null, piece.normalize('NFKC')) : say(piece)))
  return createElement(Fragment, null, ...pieces)
}
