import { type MarkHandlers, Option, useListBox } from '../list-box.tsx'
import { memoizedChart } from '../memoized-chart.tsx'
import styles from './stacked-bar.module.css'

/** How a part is filled: the one that matters, what is done, a grey one, one left aside, a class, or all others. */
export type PartTone = 'main' | 'soft' | 'grey' | 'hatched' | 1 | 2 | 3 | 4 | 5 | 'rest'

export interface BarPart {
  readonly code: string
  readonly name: string
  readonly value: number
  /** The value in words, or its share. */
  readonly text: string
  /** Name and value, read out. */
  readonly label: string
  /** Name, value and share, at the pointer. */
  readonly title: string
  readonly tone: PartTone
  readonly isSelected: boolean
}

interface StackedBarProps extends MarkHandlers {
  readonly label: string
  readonly parts: readonly BarPart[]
  /** One of the parts drawn again over the whole width, in parts of its own. */
  readonly opened?: { readonly code: string; readonly parts: readonly BarPart[] } | null
}

/** One bar of parts that add up to the whole, in the order given, and under it the parts of one of them. */
export const StackedBar = memoizedChart(function StackedBar(props: StackedBarProps) {
  const { label, parts, opened = null, onToggle, onClear, onList } = props
  const all = [...parts, ...(opened?.parts ?? [])]
  const { list, option } = useListBox(
    all.map(({ code }) => code),
    { onToggle, onClear, onList },
  )
  const bar = (of: readonly BarPart[]) => {
    const total = sumOf(of)
    return (
      <div className={styles.bar} role="presentation">
        {of.map((part) => {
          const inside = insideOf(part, total)
          return (
            <Option
              key={part.code}
              {...option(part.code, part.isSelected)}
              aria-label={part.label}
              title={part.title}
              className={styles.part}
              data-tone={part.tone}
              style={{ flexGrow: part.value }}
            >
              {inside === 'name' && <span className={styles.name}>{part.name}</span>}{' '}
              {inside !== 'nothing' && <span>{part.text}</span>}
            </Option>
          )
        })}
      </div>
    )
  }
  const legend = [parts, opened?.parts ?? []].flatMap((of) => {
    const total = sumOf(of)
    return of.flatMap((part) => (part.code === opened?.code ? [] : [{ ...part, inside: insideOf(part, total) }]))
  })
  return (
    <div className={styles.stacked}>
      <div {...list} role="listbox" aria-label={label} className={styles.bars}>
        {bar(parts)}
        {opened !== null && (
          <>
            <div className={styles.wedge} role="presentation" style={{ clipPath: wedgeOf(parts, opened.code) }} />
            {bar(opened.parts)}
          </>
        )}
      </div>
      <ul className={styles.legend} aria-hidden>
        {legend.map(({ code, name, text, tone, inside }) => (
          <li key={code} data-named={inside === 'name'}>
            <i className={styles.part} data-tone={tone} />
            {name}
            {inside === 'nothing' && ` ${text}`}
          </li>
        ))}
      </ul>
    </div>
  )
})

function sumOf(parts: readonly BarPart[]): number {
  return parts.reduce((sum, { value }) => sum + value, 0)
}

/** In pixels: the least width of a bar whose names stand in it, what a letter is wide, and the room beside a word. */
const LEAST_WIDTH = 400
const LETTER = 6
const SIDES = 8

/** What has room inside a part: name and value, the value alone, or nothing; a hatch and a grey have no words on them. */
export function insideOf({ name, text, value, tone }: BarPart, total: number): 'name' | 'value' | 'nothing' {
  if (tone === 'hatched' || tone === 'grey') return 'nothing'
  const room = total === 0 ? 0 : (value / total) * LEAST_WIDTH - SIDES
  if (room >= (name.length + text.length + 1) * LETTER) return 'name'
  return room >= text.length * LETTER ? 'value' : 'nothing'
}

/** The outline from the place of a part down to the whole width. */
function wedgeOf(parts: readonly BarPart[], code: string): string {
  const total = sumOf(parts)
  const at = parts.findIndex((part) => part.code === code)
  const [from, to] = [at, at + 1].map((end) => (100 * sumOf(parts.slice(0, end))) / total)
  return `polygon(${from}% 0, ${to}% 0, 100% 100%, 0 100%)`
}
