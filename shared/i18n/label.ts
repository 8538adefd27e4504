import { readWeekdayMonth } from '../domain/calendar/weekday-month.ts'
import type { Dimension } from '../domain/incidents/dimension.ts'
import { isFilterValue } from '../domain/incidents/filter.ts'
import type { Answer } from '../domain/incidents/question.ts'
import { readStreetCode } from '../domain/row/street.ts'
import { CATEGORIES, isCategory, UNCLASSIFIED, UNCLASSIFIED_NAMES } from '../domain/vocabulary/category.ts'
import { CHANNELS, isChannel } from '../domain/vocabulary/channel.ts'
import { municipalityOf, UNKNOWN_MUNICIPALITY } from '../domain/vocabulary/municipality.ts'
import { ORGANISATIONS } from '../domain/vocabulary/organisation.ts'
import { FIXMYSTREET } from '../domain/vocabulary/register.ts'
import { isStatus, STATUSES } from '../domain/vocabulary/status.ts'
import type { Format } from './format.ts'
import type { Translator } from './translator.ts'

/** A record without a value in this dimension has the empty code. */
export const MISSING_CODE = ''

type LabelOf = (code: string, t: Translator, format: Format) => string

const verbatim: LabelOf = (code, t) => (code === MISSING_CODE ? t('vocabulary.missing') : code)

/** A street as the data write it, where they were asked; its code has no capitals and accents. */
const streetLabel: LabelOf = (code, t, format) => {
  if (code === MISSING_CODE) return t('vocabulary.missing')
  const { municipality, street } = readStreetCode(code)
  const written = format.streetName(code) ?? `${street.charAt(0).toUpperCase()}${street.slice(1)}`
  return streetWords(written, municipality, t)
}

/** A street with its municipality: several have one of the same name. */
function streetWords(street: string, municipality: string, t: Translator): string {
  const place = municipalityOf(municipality)?.[t.language] ?? municipality
  return place === '' ? street : `${street} (${place})`
}

const LABELS = {
  category: (code, t) =>
    isCategory(code) ? CATEGORIES[code][t.language] : code === UNCLASSIFIED ? UNCLASSIFIED_NAMES[t.language] : code,
  // A sub-category's code is its category and its own name, as the data spell it.
  subcategory: (code, t, format) => verbatim(code.slice(code.indexOf('/') + 1), t, format),
  municipality: (code, t) => {
    const municipality = municipalityOf(code)
    if (municipality !== undefined) return municipality[t.language]
    return code === UNKNOWN_MUNICIPALITY || code === MISSING_CODE ? t('vocabulary.unknown-municipality') : code
  },
  status: (code, t, format) => (isStatus(code) ? STATUSES[code][t.language] : verbatim(code, t, format)),
  organisation: (code, t, format) => ORGANISATIONS.get(code)?.[t.language] ?? verbatim(code, t, format),
  channel: (code, t, format) => (isChannel(code) ? CHANNELS[code][t.language] : verbatim(code, t, format)),
  register: (code, t, format) => (code === FIXMYSTREET ? 'FixMyStreet' : verbatim(code, t, format)),
  street: streetLabel,
  year: (code) => code,
  month: (code, _t, format) => format.month(code),
  weekday: (code, _t, format) => format.weekday(Number(code)),
  'weekday-month': (code, t, format) => {
    const cell = readWeekdayMonth(code)
    if (cell === null) return code
    return t('vocabulary.weekday-month', {
      weekday: format.weekday(cell.weekday),
      month: format.monthOfYear(cell.month),
    })
  },
  day: (code, _t, format) => format.day(code),
} satisfies Record<Dimension, LabelOf>

/** The words of a code of a dimension, in the translator's language; one that cannot exist, as weekday 8, stands as it is. */
export function labelOf(dimension: Dimension, code: string, t: Translator, format: Format): string {
  return isFilterValue(dimension, code) ? LABELS[dimension](code, t, format) : code
}

/** The words of a row of an answer: a street as it is written, with its municipality, any other code as `labelOf` has it. */
export function rowLabel(
  { by, names }: Pick<Answer, 'by' | 'names'>,
  place: number,
  code: string,
  t: Translator,
  format: Format,
): string {
  const dimension = by[place] ?? 'category'
  const written = dimension === 'street' ? names?.[code] : undefined
  return written === undefined
    ? labelOf(dimension, code, t, format)
    : streetWords(written, readStreetCode(code).municipality, t)
}
