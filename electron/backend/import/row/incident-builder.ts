import { dayNumber } from '../../../../shared/domain/calendar/day.ts'
import { hasPersonalText } from '../../../../shared/domain/reading/personal-text.ts'
import type { Cells } from '../value/cells.ts'
import type { FieldReader } from '../value/field-reader.ts'
import { KEPT_DIGITS, plainReference, type ReferenceDamage, referenceDamage } from '../value/reference.ts'
import { PERSONAL_TEXT } from './coded-text.ts'
import { createIncidentCategory } from './incident-category.ts'
import { createIncidentCodes } from './incident-codes.ts'
import type { BuildContext, RowBuilder } from './row-builder.ts'

/** An incident is reported before anything happens to it. */
const BEFORE_REPORT = { rule: 'report' } as const

/** Builds incidents, one of each row. */
export function createIncidentBuilder(cells: Cells, context: BuildContext): RowBuilder {
  const fields = { reference: cells.field('reference'), address: cells.field('address') }
  const [lastActionField, closedOnField] = [cells.field('lastAction'), cells.field('closedOn')]
  const createdOf = memoizedDay(cells.field('created'))
  const lastActionOf = memoizedDay(lastActionField)
  const closedOnOf = memoizedDay(closedOnField)
  const categoryOf = createIncidentCategory(cells, context)
  const codes = createIncidentCodes(cells, context)
  return () => {
    const written = fields.reference.text()
    const created = createdOf()
    const lastAction = lastActionOf()
    const closedOn = closedOnOf()
    if (written === null || created === null) return null
    const reference = plainReference(written)
    const damage = damageOf(reference, fields.reference)
    if (damage !== null) fields.reference.reject('reference-damaged', { rule: damage })
    if (lastAction !== null && lastAction < created) lastActionField.reject('period-reversed', BEFORE_REPORT)
    if (closedOn !== null && closedOn < created) closedOnField.reject('period-reversed', BEFORE_REPORT)
    const { category, subcategory } = categoryOf(created)
    const municipality = codes.municipality()
    const status = codes.status(closedOn)
    const organisation = codes.organisation()
    const channel = codes.channel()
    const address = fields.address.text()
    if (address !== null && hasPersonalText(address)) context.note(PERSONAL_TEXT, String(cells.line()))
    return {
      key: [context.register, reference],
      values: [
        created,
        lastAction,
        closedOn,
        category,
        subcategory,
        municipality,
        status,
        organisation,
        channel,
        address,
      ],
      firstDay: created,
      lastDay: Math.max(created, lastAction ?? created, closedOn ?? created),
    }
  }
}

/** The day of a field, as days since 1970-01-01. */
function memoizedDay(field: FieldReader): () => number | null {
  return field.memoized(() => {
    const day = field.day()
    return day === null ? null : dayNumber(day)
  })
}

/** In a text, two numbers with a point between them may be a reference of another system. */
function damageOf(reference: string, field: FieldReader): ReferenceDamage | null {
  if (reference.length > KEPT_DIGITS && isNumberOfSheet(field)) return 'digits'
  const damage = referenceDamage(reference)
  return damage === 'decimals' && !isNumberOfSheet(field) ? null : damage
}

function isNumberOfSheet(field: FieldReader): boolean {
  return field.numberBy() === 'workbook'
}
