import { detach } from '../../platform/detach.ts'
import { isCollectiveLabel } from '../lexicon/total-words.ts'
import type { FoundLine, SumRule } from './sum-rule.ts'

/** No further groups of lines are compared. */
const MOST_GROUPS = 20_000
/** A total of one part is no sum. */
const LEAST_PARTS = 2

/** The lines of one kind, programme and period: what those of an institution add up to, and the one of all of them. */
interface Group {
  sum: number
  /** Those with an amount. */
  parts: number
  collective: (FoundLine & { readonly cents: number }) | null
}

/**
 * Tells a line without institution, or of all of them by its name, whose amount is the sum of the others of its kind,
 * programme and period. Without a column of institutions it is programmes that a name may stand for all of.
 */
export const collectiveLines: SumRule = {
  name: 'collective-lines',
  finds: 'A line of all institutions, by its name or by the lack of one, whose amount is the sum of theirs.',
  start({ programme, institution }) {
    const groups = new Map<string, Group>()
    const naming = institution === -1 ? programme : institution
    return {
      see({ cells, line, cents, kind, programme: code, institution: name, from, to }) {
        const key = (institution === -1 ? [kind, from, to] : [kind, code, from, to]).join('\0')
        const group = groups.get(key) ?? { sum: 0, parts: 0, collective: null }
        if (!groups.has(key) && groups.size === MOST_GROUPS) return
        groups.set(key, group)
        const ofAll = cells[naming] ?? ''
        const isCollective = isCollectiveLabel(ofAll)
        if (isCollective || (institution !== -1 && name === '')) {
          const { collective } = group
          const raw = detach((isCollective ? ofAll : (cells[programme] ?? '')).trim())
          const found = {
            line,
            index: naming,
            raw,
            rule: isCollective ? ('group' as const) : ('blank' as const),
            cents,
          }
          group.collective = collective === null ? found : { ...collective, cents: cents + collective.cents }
        } else {
          group.sum += cents
          if (cents !== 0) group.parts += 1
        }
      },
      found: () => {
        const found = [...groups.values()].flatMap(({ sum, parts, collective }) =>
          collective === null || parts < LEAST_PARTS || collective.cents !== sum || sum === 0 ? [] : [collective],
        )
        // One line may have amounts of several kinds and years.
        return [...new Map(found.map((line) => [line.line, line])).values()]
      },
    }
  },
}
