import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { fold } from '../../../../shared/domain/reading/fold.ts'
import { detach } from '../../platform/detach.ts'
import type { Layout } from '../head/layout.ts'
import { noLineRule } from '../lexicon/line-words.ts'
import { isCollectiveLabel } from '../lexicon/total-words.ts'
import type { BuiltRow } from '../row/row-builder.ts'

/** No further groups of lines are watched. */
const MOST_GROUPS = 20_000

/** So many such lines are told. */
const MOST_PARTS = 200

/** The lines of one kind, programme and period: what those of an institution add up to, and the one of all of them. */
interface Group {
  sum: number
  /** Those with an amount: a total of one part is no sum. */
  parts: number
  whole: {
    readonly cents: number
    readonly line: number
    readonly raw: string
    readonly rule: 'blank' | 'group'
  } | null
}

/**
 * Tells the lines of a budget that are none of their own: one without institution, or of all of them by its name, whose
 * amount is the sum of the others of its kind, programme and period; and one whose name says that it is no line of its
 * own: a part of another, an average, a share, a balance, a number of things.
 */
export function watchWholes({ columns, source }: Pick<Layout, 'columns' | 'source'>, file: string) {
  const indexOf = (name: string): number => columns.find(({ field }) => field?.name === name)?.index ?? -1
  const [programme, institution] = [indexOf('programme'), indexOf('institution')]
  const groups = new Map<string, Group>()
  const parts = new Map<number, Problem>()
  const problemAt = (line: number, index: number, raw: string, rule: string): Problem => ({
    code: 'total-unread',
    place: { file, line, ...source.place(line, index) },
    raw,
    details: { rule },
  })
  const seePart = (cells: readonly string[], line: number): void => {
    for (const index of [institution, programme]) {
      const name = fold(cells[index] ?? '').trim()
      const rule = noLineRule(name)
      if (rule === null || parts.size === MOST_PARTS) continue
      parts.set(line, problemAt(line, index, detach((cells[index] ?? '').trim()), rule))
    }
  }
  return {
    see({ key, values }: BuiltRow, cells: readonly string[], line: number): void {
      seePart(cells, line)
      const [kind, code, name, from, to] = key
      // Without a column of institutions it is programmes that a name may stand for all of.
      const ofAll = cells[institution === -1 ? programme : institution] ?? ''
      const isCollective = isCollectiveLabel(ofAll)
      const text = (institution === -1 ? [kind, from, to] : [kind, code, from, to]).join('\0')
      const group = groups.get(text) ?? { sum: 0, parts: 0, whole: null }
      if (!groups.has(text) && groups.size === MOST_GROUPS) return
      groups.set(text, group)
      const cents = Number(values[0])
      if (isCollective || (institution !== -1 && name === '')) {
        const { whole } = group
        const rule = isCollective ? 'group' : 'blank'
        const raw = detach((isCollective ? ofAll : (cells[programme] ?? '')).trim())
        group.whole = whole === null ? { cents, line, raw, rule } : { ...whole, cents: cents + whole.cents }
      } else {
        group.sum += cents
        if (cents !== 0) group.parts += 1
      }
    },
    problems(): readonly Problem[] {
      const found = [...groups.values()].flatMap(({ sum, parts, whole }) =>
        whole === null || parts < 2 || whole.cents !== sum || sum === 0 ? [] : [whole],
      )
      // One line may have amounts of several kinds and years.
      const wholes = [...new Map(found.map((whole) => [whole.line, whole])).values()]
      const ofWholes = wholes.map(({ line, raw, rule }) =>
        problemAt(line, institution === -1 ? programme : institution, raw, rule),
      )
      return [...ofWholes, ...parts.values()]
    },
  }
}
