import { detach } from '../../platform/detach.ts'
import { isCollectiveLabel, namesBetween, namesSeveral, namesSum } from '../lexicon/total-words.ts'
import type { SumRule } from './sum-rule.ts'

/** A word whose letters stand apart. */
const APART = /^(?:\p{L} )+\p{L}$/u
/** One line alone is no sum. */
const LEAST_PARTS = 2
/** So many lines are compared, and so many sums are found. */
const MOST_LINES = 10_000
const MOST_FOUND = 200

/** A line of a budget among those of its kind and period. */
interface GroupLine {
  readonly cents: number
  readonly line: number
  /** The name by which it may be the sum of others, `null` where that names a part. */
  readonly raw: string | null
  /** The same normalised, or the name of the part. */
  readonly name: string
  readonly isOfMoney: boolean
}

/**
 * Tells the lines of a budget that are a sum by their amount and by their name: of the lines that it names, `Communes et
 * CPAS`, or of several that stand beside it. By its amount alone, a line may be a sum by chance.
 */
export const namedSums: SumRule = {
  name: 'named-sums',
  finds:
    'A line named by several others or by a word for a sum, `Communes et CPAS`, whose amount is the sum of theirs.',
  start({ programme, institution }) {
    const groups = new Map<string, { readonly index: number; readonly lines: GroupLine[] }>()
    let seen = 0
    const add = (group: readonly unknown[], index: number, line: GroupLine): void => {
      const key = [index, ...group].join('\0')
      const lines = groups.get(key) ?? { index, lines: [] }
      groups.set(key, lines)
      lines.lines.push(line)
    }
    return {
      see({ cells, line, cents, kind, programme: code, from, to, programmeName, institutionName }) {
        if (cents === 0 || seen === MOST_LINES) return
        seen += 1
        const named = (index: number, name: string, other: string | null): GroupLine => {
          const letters = APART.test(name) ? name.replaceAll(' ', '') : name
          const raw = (cells[index] ?? '').trim()
          return { cents, line, raw, name, isOfMoney: name === other || namesSum(letters) }
        }
        if (institutionName !== '')
          add([kind, code, from, to], institution, named(institution, institutionName, programmeName))
        const part = { cents, line, raw: null, name: programmeName, isOfMoney: false }
        add([kind, from, to], programme, institutionName === '' ? named(programme, programmeName, null) : part)
      },
      found() {
        const found = [...groups.values()].flatMap(({ index, lines }) =>
          lines
            .filter((line, at) => mayBeSum(line) && isSum(line, lines.slice(0, at).toReversed(), lines.slice(at + 1)))
            .map(({ line, raw }) => ({ line, index, raw: detach(raw ?? ''), rule: 'group' as const })),
        )
        return [...new Map(found.map((each) => [each.line, each])).values()].slice(0, MOST_FOUND)
      },
    }
  },
}

/** True for a line whose name may stand for several. */
function mayBeSum({ raw, name, isOfMoney }: GroupLine): boolean {
  return raw !== null && !isCollectiveLabel(raw) && (isOfMoney || namesSeveral(name) || namesBetween(name).length > 1)
}

function isSum(
  { cents, name, isOfMoney }: GroupLine,
  above: readonly GroupLine[],
  below: readonly GroupLine[],
): boolean {
  const named = new Set(namesBetween(name))
  const others = [...above, ...below]
  const parts = others.filter((other) => named.has(other.name))
  const isOfNamed = named.size >= LEAST_PARTS && new Set(parts.map((part) => part.name)).size === named.size
  if (isOfNamed && sumOf(parts) === cents) return true
  return (isOfMoney || namesSeveral(name)) && [above, below, others].some((each) => beginsWithSum(each, cents))
}

/** True where two lines or more, from the first on, add up to an amount. */
function beginsWithSum(lines: readonly GroupLine[], cents: number): boolean {
  let sum = 0
  return lines.some((line, index) => {
    sum += line.cents
    return sum === cents && index + 1 >= LEAST_PARTS
  })
}

function sumOf(lines: readonly GroupLine[]): number {
  return lines.reduce((sum, { cents }) => sum + cents, 0)
}
