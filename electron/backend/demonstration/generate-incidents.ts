import { AppError } from '../../../shared/contract/error.ts'
import { type Day, dayFromNumber, dayNumber, isDay } from '../../../shared/domain/calendar/day.ts'
import { CATEGORIES, CATEGORY_CODES } from '../../../shared/domain/vocabulary/category.ts'
import { createCategoryDraw } from './category-draw.ts'
import { BRANCHES, COMMUNE, type Leaf } from './category-profiles.ts'
import { changeAt, historyOf, MANAGED, REPORTED, type StatusChange } from './incident-life.ts'
import { createPlacePicker, type WrittenCommune } from './places.ts'
import type { PublishedTotals } from './published-totals.ts'
import { createPicker, createRandom, PICK_BITS, type Picker, type Random } from './random.ts'
import { planYears, type YearPlan } from './year-plan.ts'

/** A delay table has one entry per quantile; a draw's low bits choose one. */
const QUANTILES = 1024
const LONGEST_DELAY = 900

/** The middles of 1024 equally likely slices of the normal distribution, by summing its density in small steps. */
const NORMAL_QUANTILES: readonly number[] = (() => {
  const step = 1 / 1000
  const norm = 2.5066282746310002
  const quantiles: number[] = []
  let probability = 0
  for (let x = -4; quantiles.length < QUANTILES && x < 4; x += step) {
    probability += (exponential((-x * x) / 2) / norm) * step
    while (quantiles.length < QUANTILES && probability > (quantiles.length + 0.5) / QUANTILES) quantiles.push(x)
  }
  return quantiles
})()

export interface IncidentOptions {
  /** How many incidents there are on the last day of the totals, 1 to 99 999 999; `null` meets the totals exactly. */
  readonly rows: number | null
  /** A whole number from 0. */
  readonly seed: number
  /** The day of which the file shows the state, `null` for the last day of the totals. */
  readonly asOfDay: Day | null
  readonly totals: PublishedTotals
}

/** A part of the file: its text, and the incidents in it. */
export interface IncidentBlock {
  readonly text: string
  readonly rows: number
}

export interface IncidentFile {
  readonly rows: number
  readonly asOf: Day
  readonly blocks: Iterable<IncidentBlock>
}

export const MOST_ROWS = 99_999_999
const BLOCK_ROWS = 2000
const HEADER =
  '\ufeff"N°";"Catégorie complète";"Adresse";"Commune";"Dernière action";"Qualité";"Gestionnaire";' +
  '"Entité responsable";"Signalé le";"Statut";""\r\n'
/** The real export ends with a lone quote; so does this one. */
const FOOTER = '"'
const NOBODY = 'Aucun(e)'

const CHANNELS = createPicker([
  ['Citoyen', 61],
  ['Professionnel', 27],
  ['Agent communal', 9],
  ['Association', 3],
])

/** Streams of random numbers: those of the years carry the year's number. */
const PLACE_STREAM = 1
const INCIDENT_STREAM = 2

/**
 * Synthetic incidents in the manner of the French back-office export, in the order of their creation. The same options
 * give the same bytes everywhere. An earlier as-of day shows the same incidents as they were on that day; the latest
 * day in the file is the as-of day. Refuses `usage` for a size or a day out of range.
 */
export function generateIncidents({ rows, seed, asOfDay, totals }: IncidentOptions): IncidentFile {
  if (rows !== null && !(Number.isInteger(rows) && rows >= 1 && rows <= MOST_ROWS)) refuse('rows', rows)
  if (!Number.isSafeInteger(seed) || seed < 0) refuse('seed', seed)
  const plans = planYears(totals, rows, seed)
  const asOf = asOfDay ?? totals.to
  const lastDay = dayNumber(asOf)
  if (!isDay(asOf) || asOf > totals.to || lastDay < (plans[0]?.firstDay ?? 0)) refuse('as-of-day', asOf)
  const shown = plans.map(({ firstDay, days }) => days.slice(0, Math.max(lastDay - firstDay + 1, 0)))
  return {
    rows: shown.flat().reduce((sum, count) => sum + count, 0),
    asOf,
    blocks: blocksOf(plans, seed, lastDay),
  }
}

function refuse(option: string, value: string | number): never {
  throw new AppError('usage', { option, value })
}

function* blocksOf(plans: readonly YearPlan[], seed: number, lastDay: number): Generator<IncidentBlock> {
  let text = HEADER
  let rows = 0
  for (const line of linesOf(plans, seed, lastDay)) {
    text += line
    rows += 1
    if (rows === BLOCK_ROWS) {
      yield { text, rows }
      text = ''
      rows = 0
    }
  }
  yield { text: text + FOOTER, rows }
}

function* linesOf(plans: readonly YearPlan[], seed: number, lastDay: number): Generator<string> {
  const random = createRandom(seed, INCIDENT_STREAM)
  const writers = createWriters(createRandom(seed, PLACE_STREAM))
  let number = 0
  for (const { firstDay, days, categories } of plans) {
    const drawCategory = createCategoryDraw(categories)
    for (const [index, count] of days.entries()) {
      const day = firstDay + index
      if (day > lastDay) return
      for (let left = count; left > 0; left -= 1) {
        number += 1
        const writer = writers[drawCategory(day, random)]
        if (writer !== undefined) yield writer(number, day, lastDay, random)
      }
    }
  }
}

/** Writes the line of one incident, created on a day and seen on a later one. */
type Writer = (number: number, created: number, asOf: number, random: Random) => string

/** One writer per category, in the order of `CATEGORY_CODES`. */
function createWriters(random: Random): readonly Writer[] {
  const dayText = createDayText()
  return CATEGORY_CODES.map((code) => {
    const { manager, medianDays, spread, leaves } = BRANCHES[code]
    const delays = delayTable(medianDays, spread)
    const pickLeaf = createPicker(leaves.map((leaf) => [leafWriting(CATEGORIES[code].fr, leaf), leaf.weight] as const))
    const pickPlace = createPlacePicker(random)
    // Every incident takes the same number of draws, whatever the as-of day: the next one must not change with it.
    return (number, created, asOf, draw) => {
      const [what, where, life, reopening] = [draw(), draw(), draw(), draw()]
      const leaf = pickLeaf(what)
      const place = pickPlace(where)
      const { status, day } = seenChange(number, historyOf(created, delays, life, reopening), asOf)
      const organisation = leaf.pickOrganisation(what >>> PICK_BITS)
      const fields = [
        `DEMO-${String(number).padStart(8, '0')}`,
        leaf.path,
        addressOf(place, where >>> PICK_BITS),
        place.cell,
        dayText(day),
        CHANNELS(what >>> (2 * PICK_BITS)),
        status === REPORTED ? NOBODY : manager,
        organisation === COMMUNE ? place.administration : organisation,
        dayText(created),
        status,
      ]
      return `"${fields.join('";"')}";""\r\n`
    }
  })
}

/**
 * What is known on a day. The very first incident stays open and is looked at every day, so that the latest day of a
 * file of any size is its as-of day.
 */
function seenChange(number: number, history: readonly StatusChange[], asOf: number): StatusChange {
  const longStanding: StatusChange = { day: asOf, status: MANAGED }
  return number === 1 ? longStanding : (changeAt(history, asOf) ?? longStanding)
}

interface LeafWriting {
  readonly path: string
  readonly pickOrganisation: Picker<string>
}

function leafWriting(category: string, { path, organisations }: Leaf): LeafWriting {
  return { path: `${category} > ${path}`, pickOrganisation: createPicker(Object.entries(organisations)) }
}

function addressOf({ pickStreet }: WrittenCommune, bits: number): string {
  const house = 1 + ((bits >>> PICK_BITS) % 180)
  return `${pickStreet(bits)} ${house}`
}

/** Writes day numbers as dd/mm/yyyy and remembers them: there are few days and many incidents. */
function createDayText(): (day: number) => string {
  const known = new Map<number, string>()
  return (number) => {
    const before = known.get(number)
    if (before !== undefined) return before
    const [year, month, day] = dayFromNumber(number).split('-')
    const text = `${day}/${month}/${year}`
    known.set(number, text)
    return text
  }
}

/** Whole days from report to end, log-normal around a median; `spread` is the deviation of the logarithm. */
function delayTable(medianDays: number, spread: number): readonly number[] {
  return NORMAL_QUANTILES.map((normal) =>
    Math.min(Math.floor(medianDays * exponential(spread * normal) + 0.5), LONGEST_DELAY),
  )
}

/** e to the power of x by basic arithmetic: Math.exp may differ between machines. */
function exponential(x: number): number {
  const doublings = 12
  let value = 1 + x / (1 << doublings)
  for (let round = 0; round < doublings; round += 1) value *= value
  return value
}
