import styles from './year-columns.module.css'

/** About how wide a letter of the words is, in pixels, and how far their lines lie apart. */
const LETTER = 5.6
const LINE = 13
/** Between the words and the sides of their box. */
const PADDING = 4

/** Words in as few lines as they need within a width, each about as long. */
function wrapped(text: string, width: number): readonly string[] {
  const most = Math.floor((width - 2 * PADDING) / LETTER)
  const lines = linesUpTo(text, most)
  const least = Math.ceil(text.length / lines.length)
  const lengths = Array.from({ length: Math.max(0, most - least) }, (_, index) => least + index)
  return lengths.map((length) => linesUpTo(text, length)).find(({ length }) => length === lines.length) ?? lines
}

/** Words in lines of so many letters, or of one word that is longer. */
function linesUpTo(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`
    if (lines.length > 0 && longer.length <= most) lines.splice(-1, 1, longer)
    else lines.push(word)
  }
  return lines
}

/** The first of some texts, the longest first, that a box of two lines holds; the last one where none fits. */
export function linesWithin(texts: readonly string[], width: number): readonly string[] {
  const all = texts.map((text) => wrapped(text, width))
  const fits = (lines: readonly string[]): boolean =>
    lines.length <= 2 && lines.every((line) => line.length * LETTER <= width - 2 * PADDING)
  return all.find(fits) ?? all.at(-1) ?? []
}

/** A place in a drawing, in pixels. */
export interface PlotBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface GapWordsProps {
  /** The box of the gap. */
  readonly box: PlotBox
  readonly texts: readonly string[]
}

/** Why years have no column, inside the box that stands for them. */
export function GapWords({ box, texts }: GapWordsProps) {
  const lines = linesWithin(texts, box.width)
  const first = box.y + box.height / 2 - ((lines.length - 1) * LINE) / 2
  return (
    <text className={styles.gap} textAnchor="middle" dominantBaseline="central">
      {lines.map((line, index) => (
        <tspan key={line} x={box.x + box.width / 2} y={first + index * LINE}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
