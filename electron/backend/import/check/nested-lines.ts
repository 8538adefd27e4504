import { detach } from '../../platform/detach.ts'
import { isOutlineLevel } from '../lexicon/line-words.ts'
import type { SumRule } from './sum-rule.ts'

/** So many lines are compared. */
const MOST_LINES = 10_000
/** One line alone is no sum. */
const LEAST_PARTS = 2
/** What stands before the name of a part: blanks, or a dash or a point of a list. */
const INDENT = /^\s*(?:[-–—•·>*]+\s*)?/u
const OUTLINE = /^\d+(?:\.\d+)*\.?$/
/** The same before a name, `1.2 Licences`. */
const NUMBERED = /^\d+(?:\.\d+)*\.?(?=\s+\p{L})/u

/** A line of a budget among those of its kind and period, with how deep each outline puts it. */
interface OutlineLine {
  readonly cents: number
  readonly line: number
  readonly raw: string
  readonly depths: readonly number[]
}

/**
 * Tells the lines of a budget that are the sum of those below them by their amount and by the outline of the table: names
 * that are indented or listed with dashes, a column of numbers such as 1, 1.1 and 1.2, or one of levels.
 */
export const nestedLines: SumRule = {
  name: 'nested-lines',
  finds: 'A line over an outline, indented, dashed or numbered, whose amount is the sum of the lines below it.',
  start({ columns, programme, institution }) {
    const unread = columns.filter(({ field }) => field === null)
    const levels = new Set(unread.filter(({ header }) => isOutlineLevel(header)).map(({ index }) => index))
    const groups = new Map<string, OutlineLine[]>()
    let seen = 0
    const depthIn = (cell: string, index: number): number => {
      const text = cell.trim()
      if (!OUTLINE.test(text)) return 0
      return levels.has(index) ? Number(text) : text.replace(/\.$/, '').split('.').length
    }
    return {
      see({ cells, line, cents, kind, from, to }) {
        if (seen === MOST_LINES) return
        seen += 1
        const named = (cells[institution] ?? '').trim() === '' ? programme : institution
        const name = cells[named] ?? ''
        const indent = INDENT.exec(name)?.[0].length ?? 0
        const numbered = depthIn(NUMBERED.exec(name.trim())?.[0] ?? '', named)
        const depths = [indent, numbered, ...unread.map(({ index }) => depthIn(cells[index] ?? '', index))]
        const group = [kind, from, to].join('\0')
        const lines = groups.get(group) ?? []
        groups.set(group, lines)
        lines.push({ cents, line, raw: detach(name.trim()), depths })
      },
      found() {
        const outlines = Array.from({ length: unread.length + 2 })
        const found = [...groups.values()].flatMap((lines) =>
          lines.filter((line, at) => outlines.some((_, outline) => isSum(line, lines, at, outline))),
        )
        return [...new Map(found.map((each) => [each.line, each])).values()].map(({ line, raw }) => ({
          ...{ line, raw, index: programme, rule: 'group' },
        }))
      },
    }
  },
}

/** True where the lines right below one, of the next depth, add up to its amount. */
function isSum({ cents, depths }: OutlineLine, lines: readonly OutlineLine[], at: number, outline: number): boolean {
  const depthOf = (line: OutlineLine | undefined): number => line?.depths[outline] ?? 0
  const depthHere = depths[outline] ?? 0
  const depth = depthOf(lines[at + 1])
  if (cents === 0 || depth <= depthHere) return false
  let sum = 0
  let parts = 0
  for (let next = at + 1; next < lines.length && depthOf(lines[next]) > depthHere; next += 1) {
    if (depthOf(lines[next]) !== depth) continue
    sum += lines[next]?.cents ?? 0
    parts += 1
  }
  return parts >= LEAST_PARTS && sum === cents
}
