import { createElement, Fragment, type ReactNode } from 'react'
import styles from './typography.module.css'

/** Stands for the value in the message; no text of the product contains it. */
const MARK = '\u0001'

interface EmphasisProps {
  /** The whole message, given the text that stands for its value. */
  readonly message: (mark: string) => string
  /** The value, as it is to be drawn. */
  readonly children: ReactNode
}

/** A whole message in which one value is drawn apart, wherever the language puts it. */
export function Emphasis({ message, children }: EmphasisProps) {
  const [before, ...after] = message(MARK).split(MARK)
  return (
    <>
      {before}
      {after.length > 0 && children}
      {after.join('')}
    </>
  )
}

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

/** Years with a dash, and a day with the words that lead to it from the day before or from a comma. */
const KEPT = /(\d{4}–\d{4}|(?<=(?:\/\d{4}|,) )(?:\p{L}+ ){1,3}\d{2}\/\d{2}\/\d{4})/u

/** A text that breaks no line within its years, 2021–2023, nor between a day and its words, to 15/11/2023. */
export function Unbroken({ text }: { text: string }) {
  return text.split(KEPT).map((part, place) =>
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
      <span key={place} className={styles.unbroken}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}

/** The name of a file, which breaks its line between its words rather than within one. */
export function FileName({ name }: { name: string }) {
  const parts = name.split(/(?<=[-_])(?=[\p{L}\d])/u)
  return (
    <bdi>
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name have no other name than their place
        <Fragment key={place}>
          {place > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </bdi>
  )
}
