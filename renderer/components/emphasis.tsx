import type { ReactNode } from 'react'

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
