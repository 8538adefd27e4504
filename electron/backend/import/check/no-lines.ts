import { detach } from '../../platform/detach.ts'
import { noLineRule } from '../lexicon/line-words.ts'
import type { FoundLine, SumRule } from './sum-rule.ts'

/** So many such lines are found. */
const MOST_FOUND = 200

export const noLines: SumRule = {
  name: 'no-lines',
  finds:
    'A line whose name says that it is none: a part of another, an average, a share, a balance, a receipt, a count.',
  start({ programme, institution }) {
    const found = new Map<number, FoundLine>()
    return {
      see({ cells, line, programmeName, institutionName }) {
        for (const [index, name] of [
          [institution, institutionName],
          [programme, programmeName],
        ] as const) {
          const rule = noLineRule(name)
          if (rule === null || found.size === MOST_FOUND) continue
          found.set(line, { line, index, raw: detach((cells[index] ?? '').trim()), rule })
        }
      },
      found: () => [...found.values()],
    }
  },
}
