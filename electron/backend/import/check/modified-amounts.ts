import { DATASETS } from '../../../../shared/domain/dataset/dataset.ts'
import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { type Credit, creditOf } from '../../../../shared/domain/reading/credit-names.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { unitOfHeader, unitOfTitle } from '../../../../shared/domain/reading/read-money-unit.ts'
import { detach } from '../../platform/detach.ts'
import { placeIn } from '../format/record-source.ts'
import type { Column } from '../head/columns.ts'
import {
  isCancelled,
  isFrequency,
  isReceipt,
  isScaleHeader,
  isVersion,
  isVersionHeader,
} from '../lexicon/money-words.ts'
import { isOfSides, sidesOf, withoutService } from '../lexicon/side-words.ts'
import { GROUP_TOTAL, isTotalLabel } from '../lexicon/total-words.ts'
import type { Check } from './row-check.ts'

/** What a word beside an amount makes of it. */
type Modifier = 'sign' | 'receipt' | 'scale' | 'cancelled' | 'credits' | 'part' | 'total' | 'versions'

const POWER_OF_THOUSAND = /^1(?:[ .,']?000){1,3}$/
/** No single word that is looked for is longer. */
const LONGEST_WORD = 24
/** A longer text is no remark on an amount alone. */
const LONGEST_REMARK = 60
const MAY_BE_UNIT = /mil|duizend|thousand|mio|mln|[km] ?€|[km] ?eur/i

interface SeenSides {
  readonly hasAdding: boolean
  /** The first that takes away, beside an amount without a minus sign. */
  readonly firstTaking: Problem | null
}

/** A column whose cells may say something of the amounts beside them. */
interface SearchedColumn {
  readonly column: Column
  readonly isOfSigns: boolean
  readonly isOfScales: boolean
  readonly isOfVersions: boolean
  /** What was seen of each manner in which its cells may write sides, `null` before the first cell. */
  manners: ReadonlyMap<number, SeenSides> | null
  /** The credit that its first cell of one names. */
  credit: Credit | null
  /** The version of the budget that its first cell of one names; under their header no name is one, too. */
  version: string | null
  /** The first word of a total, and whether other cells say something else. */
  total: Problem | null
  hasOther: boolean
  /** Any other word that says something. */
  first: Problem | null
}

/**
 * An amount with a minus sign says itself that it takes away, and a mapping may leave a column out. Beside the sides of an
 * account, a column may tell which credit an amount is of, where some are of the other one.
 */
export const modifiedAmounts: Check = {
  name: 'modified-amounts',
  sees: 'rows',
  datasets: DATASETS.filter(hasMoney),
  finds:
    'A column that is not read and changes what an amount is: a side of an account, a receipt, a scale, a version, a cancelled line.',
  start({ layout: { columns, source }, mapping: { columns: chosen = {} } }) {
    const searched = columns
      .filter(({ field, header }) => field === null && !Object.hasOwn(chosen, header))
      .map((column): SearchedColumn => {
        const name = normaliseText(column.header)
        const start = {
          manners: null,
          credit: null,
          version: null,
          total: null,
          hasOther: false,
          first: null,
        }
        const isOf = {
          isOfSigns: isOfSides(name),
          isOfScales: isScaleHeader(name),
          isOfVersions: isVersionHeader(name),
        }
        return { column, ...isOf, ...start }
      })
    const seeCell = (each: SearchedColumn, cell: string, { line, isPositive }: AmountLine): void => {
      const word = withoutService(normaliseText(cell).replace(/\.$/, ''))
      const problem = (rule: Modifier): Problem => {
        const place = placeIn(source, line, each.column)
        return { code: 'column-modifies', place, raw: detach(cell), details: { column: each.column.header, rule } }
      }
      each.manners = seenSides(each.manners, word, (taken) => (isPositive ? problem(taken) : null))
      if (isTotalWord(word)) each.total ??= problem('total')
      else each.hasOther = true
      const credit = creditOf(word)
      each.credit ??= credit
      if (credit !== null && credit !== each.credit) each.first ??= problem('credits')
      if (each.isOfVersions || isVersion(word)) {
        each.version ??= detach(word)
        if (each.version !== word) each.first ??= problem('versions')
      }
      const modifier = modifierOf(word, each.isOfScales)
      if (modifier !== null && (modifier !== 'receipt' || isPositive)) each.first ??= problem(modifier)
    }
    return {
      see(cells, line, { values }) {
        for (const each of searched) {
          const cell = (cells[each.column.index] ?? '').trim()
          if ((cell === '' && !each.isOfVersions) || each.first !== null) continue
          if (cell.length > LONGEST_REMARK) each.manners = NO_MANNERS
          else seeCell(each, cell, { line, isPositive: Number(values[0]) > 0 })
        }
      },
      problems: () =>
        searched.flatMap(({ first, manners, isOfSigns, total, hasOther }) => {
          const sides = [...(manners ?? NO_MANNERS).values()]
          const taking = sides.find(({ hasAdding, firstTaking }) => firstTaking !== null && (hasAdding || isOfSigns))
          return first ?? taking?.firstTaking ?? (hasOther ? total : null) ?? []
        }),
    }
  },
}

const NO_MANNERS: ReadonlyMap<number, SeenSides> = new Map()

/** The manners that have this word too, with what was seen of them and by it. */
function seenSides(
  seen: ReadonlyMap<number, SeenSides> | null,
  word: string,
  problemOf: (taken: 'sign' | 'receipt') => Problem | null,
): ReadonlyMap<number, SeenSides> {
  const found = [...sidesOf(word)].filter(([manner]) => seen?.has(manner) ?? true)
  return new Map(
    found.map(([manner, taken]) => {
      const { hasAdding = false, firstTaking = null } = seen?.get(manner) ?? {}
      return [
        manner,
        taken === null ? { hasAdding: true, firstTaking } : { hasAdding, firstTaking: firstTaking ?? problemOf(taken) },
      ]
    }),
  )
}

/** What a line says of its amount beside its cells. */
interface AmountLine {
  readonly line: number
  readonly isPositive: boolean
}

/** What a word says by itself, `null` where it says nothing of an amount. */
function modifierOf(word: string, isOfScale: boolean): Modifier | null {
  if (isReceipt(word)) return 'receipt'
  if (isCancelled(word)) return 'cancelled'
  if (isFrequency(word)) return 'part'
  if (word.length > LONGEST_WORD) return MAY_BE_UNIT.test(word) && isMultipleIn(word) ? 'scale' : null
  const unit = unitOfHeader(word)
  const isUnit = unit !== null && unit.rest === '' && unit.unit !== 'EUR'
  return isUnit || (isOfScale && POWER_OF_THOUSAND.test(word)) ? 'scale' : null
}

/** True for a remark that says that the amount is in thousands or the like. */
function isMultipleIn(remark: string): boolean {
  const unit = unitOfTitle(remark)
  return unit !== null && unit !== 'EUR' && unit !== 'unclear'
}

/** True for the word of a total or a subtotal, and nothing after it. */
function isTotalWord(word: string): boolean {
  return isTotalLabel(word) || GROUP_TOTAL.exec(word)?.[0].length === word.length
}
