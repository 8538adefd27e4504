import { AGE_BANDS } from '../../shared/domain/incidents/age-band.ts'
import { type CalendarDimension, type Dimension, isCalendarDimension } from '../../shared/domain/incidents/dimension.ts'
import {
  type FilterKind,
  isFilterValue,
  isServiceKind,
  isText,
  LONGEST_TEXT,
  type ServiceKind,
} from '../../shared/domain/incidents/filter.ts'
import { SERVICE_PARTS } from '../../shared/domain/incidents/service-part.ts'
import { matchChannel, matchOrganisation } from '../../shared/domain/reading/match.ts'
import { nearestNames } from '../../shared/domain/reading/nearest-names.ts'
import { normaliseText } from '../../shared/domain/reading/normalise-text.ts'
import { readStreetCode, streetCode } from '../../shared/domain/row/street.ts'
import { CATEGORIES, CATEGORY_CODES, isCategory, UNCLASSIFIED } from '../../shared/domain/vocabulary/category.ts'
import { MUNICIPALITIES } from '../../shared/domain/vocabulary/municipality.ts'
import { FIXMYSTREET } from '../../shared/domain/vocabulary/register.ts'
import { STATUS_CODES, STATUSES } from '../../shared/domain/vocabulary/status.ts'
import { UsageError } from './terminal.ts'

/**
 * The code that a value of a filter stands for: it may be written as a name, in any language, that is the name of one
 * code alone. A value that cannot exist is a `UsageError` with the nearest ones.
 */
export function readFilterValue(kind: FilterKind, text: string): string {
  if (kind === 'text') return readText(text)
  return isServiceKind(kind) ? readServiceValue(kind, text) : readCode(kind, text)
}

const VALUES = /"(?<quoted>(?:[^"]|"")*)"(?=,|$)|[^,]+/g

/** The values between commas; one in quotes keeps its own, as in a CSV file. */
export function splitValues(text: string): readonly string[] {
  return Array.from(text.matchAll(VALUES), ([whole, quoted]) => quoted?.replaceAll('""', '"') ?? whole)
}

/** A value as `splitValues` reads it back. */
function quotedValue(value: string): string {
  return value.includes(',') ? `"${value.replaceAll('"', '""')}"` : value
}

/** Of a refused text the message quotes so many characters. */
const SHOWN = 60

function readText(text: string): string {
  if (isText(text)) return text
  throw new UsageError('command.usage-text', { value: text.slice(0, SHOWN), most: LONGEST_TEXT })
}

/** Parts and ages are lists of the program, and a stock is of a day. */
function readServiceValue(kind: ServiceKind, value: string): string {
  if (isFilterValue(kind, value)) return value
  if (kind === 'open-at') throw new UsageError('command.usage-value-form', { dimension: kind, value, form: FORMS.day })
  const known: readonly string[] = kind === 'part' ? SERVICE_PARTS : AGE_BANDS
  throw new UsageError('command.usage-choice', { option: `--where ${kind}`, value, allowed: known.join(', ') })
}

function readCode(dimension: Dimension, text: string): string {
  const value = CODES_OF_NAMES[dimension]?.(text) ?? text
  if (canExist(dimension, value)) return value
  if (isCalendarDimension(dimension))
    throw new UsageError('command.usage-value-form', { dimension, value, form: FORMS[dimension] })
  throw unknownValue(dimension, value, NAMES_OF_CODES[dimension] ?? [])
}

/** So many values are proposed in place of an unknown one. */
const MOST_NEAREST = 3

/** A code with the names that it has. */
type Named = readonly [code: string, ...names: readonly string[]]

/** That a value is unknown, and which codes it may have meant by their own spelling or by that of their names. */
export function unknownValue(dimension: string, value: string, known: readonly Named[]): UsageError {
  // What was left empty has no name that could be written.
  const named = known.filter(([code]) => code !== '')
  const codes = new Map(named.flatMap((names) => names.map((name) => [name, names[0]])))
  const written = nearestNames(value, [...codes.keys()], codes.size).map((name) => ({
    name,
    code: codes.get(name) ?? name,
  }))
  const nearest = [...Map.groupBy(written, ({ code }) => code)]
    .slice(0, MOST_NEAREST)
    .map(([code, names]) => [code, names.find(({ name }) => name !== code)] as const)
    .map(([code, named]) => (named === undefined ? quotedValue(code) : `${quotedValue(code)} (${named.name})`))
  return new UsageError('command.usage-value', { dimension, value, nearest: nearest.join(', ') })
}

/** Whether a code can exist in a dimension; of the coded ones only the categories are all known. */
function canExist(dimension: Dimension, code: string): boolean {
  return dimension === 'category' ? isCategory(code) || code === UNCLASSIFIED : isFilterValue(dimension, code)
}

/** How values of the calendar are written. */
const FORMS = {
  year: '2023',
  month: '2023-03',
  weekday: '1-7',
  'weekday-month': '1-03',
  day: '2023-03-07',
} satisfies Record<CalendarDimension, string>

const NAMES_OF_CODES: Partial<Record<Dimension, readonly Named[]>> = {
  category: CATEGORY_CODES.map((code) => [code, ...Object.values(CATEGORIES[code])]),
  municipality: MUNICIPALITIES.map(({ code, fr, nl, en }) => [code, fr, nl, en]),
}

/** The reading of names; a part of a municipality, as Laeken is, has no figures of its own and is no name of the whole. */
const CODES_OF_NAMES: Partial<Record<Dimension, (name: string) => string | null>> = {
  category: codeByName(NAMES_OF_CODES.category ?? []),
  municipality: codeByName(NAMES_OF_CODES.municipality ?? []),
  status: codeByName(STATUS_CODES.map((code) => [code, ...Object.values(STATUSES[code])])),
  organisation: matchOrganisation,
  channel: matchChannel,
  register: codeByName([[FIXMYSTREET]]),
  street: readStreet,
}

/** A street may be written as it stands in an address, behind the code of its municipality. */
function readStreet(text: string): string | null {
  const { municipality, street } = readStreetCode(text)
  return municipality === '' ? null : streetCode(municipality, street)
}

/** Finds the code of a name, whatever its case and accents; `null` for no name, and for one of several codes. */
function codeByName(known: readonly Named[]): (name: string) => string | null {
  const codes = new Map<string, ReadonlySet<string>>()
  for (const [code, ...names] of known)
    for (const name of [code, ...names])
      codes.set(normaliseText(name), new Set([...(codes.get(normaliseText(name)) ?? []), code]))
  return (name) => {
    const [only, ...others] = codes.get(normaliseText(name)) ?? []
    return others.length === 0 ? (only ?? null) : null
  }
}
