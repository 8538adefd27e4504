import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { fold } from '../../../../shared/domain/reading/fold.ts'
import { detach } from '../../platform/detach.ts'
import type { Layout } from '../head/layout.ts'
import { isCollectiveLabel, namesBetween, namesSeveral, namesSum } from '../lexicon/total-words.ts'
import type { BuiltRow } from '../row/row-builder.ts'

/** A word whose letters stand apart. */
const APART = /^(?:\p{L} )+\p{L}$/u
/** One line alone is no sum. */
const LEAST_PARTS = 2
/** So many lines are kept to be compared, and so many sums are told. */
const MOST_LINES = 10_000
const MOST_TOLD = 200

/** A line of a budget among those of its kind and period. */
interface GroupLine {
  readonly cents: number
  readonly line: number
  /** The name by which it may be the sum of others, `null` where that names a part. */
  readonly raw: string | null
  /** The same folded, or the name of the part. */
  readonly name: string
  readonly isOfMoney: boolean
}

/**
 * Tells the lines of a budget that are a sum by their amount and by their name: of the lines that it names, `Communes et
 * CPAS`, or of several that stand beside it. By its amount alone, a line may be a sum by chance.
 */
export function watchNamedSums({ columns, source }: Pick<Layout, 'columns' | 'source'>, file: string) {
  const indexOf = (name: string): number => columns.find(({ field }) => field?.name === name)?.index ?? -1
  const [programme, institution] = [indexOf('programme'), indexOf('institution')]
  const groups = new Map<string, { readonly column: number; readonly lines: GroupLine[] }>()
  let kept = 0
  const add = (group: readonly unknown[], column: number, line: GroupLine): void => {
    const key = [column, ...group].join('\0')
    const lines = groups.get(key) ?? { column, lines: [] }
    groups.set(key, lines)
    lines.lines.push(line)
  }
  return {
    see({ key, values }: BuiltRow, cells: readonly string[], line: number): void {
      const cents = Number(values[0])
      if (cents === 0 || kept === MOST_LINES) return
      kept += 1
      const [kind, code, , from, to] = key
      const [ofProgramme, ofInstitution] = [programme, institution].map((index) => (cells[index] ?? '').trim())
      const [programmeName, name] = [ofProgramme, ofInstitution].map((text) => fold(text ?? ''))
      const named = (text: string | undefined, other: string | undefined): Omit<GroupLine, 'cents' | 'line'> => {
        const folded = fold(text ?? '')
        const whole = APART.test(folded) ? folded.replaceAll(' ', '') : folded
        return { raw: text ?? '', name: folded, isOfMoney: folded === other || namesSum(whole) }
      }
      if (name !== '') add([kind, code, from, to], institution, { cents, line, ...named(ofInstitution, programmeName) })
      const part = { raw: null, name: programmeName ?? '', isOfMoney: false }
      add([kind, from, to], programme, { cents, line, ...(name === '' ? named(ofProgramme, undefined) : part) })
    },
    problems(): readonly Problem[] {
      const found = [...groups.values()].flatMap(({ column, lines }) =>
        lines
          .filter((line, at) => mayBeSum(line) && isSum(line, lines.slice(0, at).toReversed(), lines.slice(at + 1)))
          .map(({ line, raw }) => ({ line, raw: detach(raw ?? ''), column })),
      )
      return [...new Map(found.map((each) => [each.line, each])).values()]
        .slice(0, MOST_TOLD)
        .map(({ line, raw, column }) => ({
          code: 'total-unread',
          place: { file, line, ...source.place(line, column) },
          raw,
          details: { rule: 'group' },
        }))
    },
  }
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
