import type { Span } from '../domain/calendar/period.ts'
import { ALL_CATEGORIES } from '../domain/dataset/target-fields.ts'
import type {
  AmountOfDays,
  ChangedField,
  CountEffect,
  ImportEffect,
  IndicatorEffect,
  IndicatorValue,
  MoneyEffect,
  TargetEffect,
} from '../domain/import/import-effect.ts'
import type { ImportPlan } from '../domain/import/import-plan.ts'
import { sumAmounts } from '../domain/money/amount.ts'
import { amountWords } from './budget-words.ts'
import { fieldWords } from './difference-words.ts'
import type { Format } from './format.ts'
import { qualifiedIndicator } from './indicator-words.ts'
import { labelOf } from './label.ts'
import { spanSentence } from './sentence.ts'
import { spanWords } from './span-words.ts'
import type { Translator } from './translator.ts'

interface EffectWords {
  /** What the figure is of. */
  readonly figure: string
  readonly before: string
  readonly after: string
  /** The one less the other; a dash where they are not alike. */
  readonly change: string
}

/** What would change in rows that are known, field by field; `null` where nothing does. */
export function changedFieldsWords(changed: readonly ChangedField[], t: Translator, format: Format): string | null {
  if (changed.length === 0) return null
  const fields = changed.map(({ field, count }) =>
    t('data.changed-field', { field: fieldWords(field, t), n: format.count(count) }),
  )
  return t('data.changed-fields', { fields: format.list(fields) })
}

/** A figure that an import would change, the same on screen and in the terminal; a dash where there is none. */
export function effectWords(effect: ImportEffect, t: Translator, format: Format): EffectWords {
  switch (effect.figure) {
    case 'count':
      return countWords(effect, t, format)
    case 'money':
      return moneyWords(effect, t, format)
    case 'indicator':
      return indicatorWords(effect, t, format)
    case 'participants':
      return numberWords(joined(effect.programme.label[t.language], t('data.effect-participants')), effect, format)
    case 'programmes':
      return numberWords(t('data.effect-programmes'), effect, format)
    case 'date': {
      const words = (span: Span | null): string => (span === null ? NONE : spanWords(span.from, span.to, t, format))
      return {
        figure: joined(effect.programme.label[t.language], effect.label[t.language]),
        before: words(effect.before),
        after: words(effect.after),
        change: NONE,
      }
    }
    case 'target':
      return targetWords(effect, t, format)
  }
}

function targetWords(effect: TargetEffect, t: Translator, format: Format): EffectWords {
  const { category, subcategory, from, to, before, after } = effect
  const words = (target: TargetEffect['before']): string =>
    target === null ? NONE : `${format.count(target.delay)} ${t(`vocabulary.counting-${target.counting}`)}`
  const incidents = category === ALL_CATEGORIES ? t('data.effect-all') : labelOf('category', category, t, format)
  const below = subcategory === null ? [] : [labelOf('subcategory', subcategory, t, format)]
  const days = from === null && to === null ? [] : [spanWords(from, to, t, format)]
  return {
    figure: joined(t('data.effect-target'), incidents, ...below, ...days),
    before: words(before),
    after: words(after),
    change: NONE,
  }
}

const NONE = '—'

function joined(...names: readonly string[]): string {
  return names.join(' · ')
}

/** With the days of the figure before where they are others; figures of other days, or derived ones, have no difference. */
function countWords(effect: CountEffect, t: Translator, format: Format): EffectWords {
  const { from, to, category, before, after, earlier, replaces, derived } = effect
  const words = (value: number | null, isDerived: boolean): string => {
    if (value === null) return NONE
    return isDerived ? t('reconciliation.published-derived', { value: format.count(value) }) : format.count(value)
  }
  const old = words(before, derived === 'before' || derived === 'both')
  const days = earlier === undefined ? null : spanWords(earlier.from, earlier.to, t, format)
  const withPlace = (value: string): string => (replaces === undefined ? value : t('data.effect-published', { value }))
  const isAlike =
    replaces === undefined && earlier === undefined && derived === undefined && before !== null && after !== null
  return {
    figure: joined(
      spanWords(from, to, t, format),
      category === null ? t('data.effect-all') : labelOf('category', category, t, format),
    ),
    before: withPlace(days === null ? old : t('data.effect-days', { value: old, days })),
    after: words(after, derived === 'after' || derived === 'both'),
    change: isAlike ? format.signed(after - before) : NONE,
  }
}

/** The days stand in the name of the figure where they stay, beside each amount where they do not. */
function moneyWords({ kind, body, before, after }: MoneyEffect, t: Translator, format: Format): EffectWords {
  const daysOf = ({ from, to }: AmountOfDays): string => spanWords(from, to, t, format)
  const value = after ?? before
  const isMoved = before !== null && after !== null && daysOf(before) !== daysOf(after)
  const words = (amount: AmountOfDays | null): string => {
    if (amount === null) return NONE
    const value = amountWords(amount, t, format)
    return isMoved ? t('data.effect-days', { value, days: daysOf(amount) }) : value
  }
  return {
    figure: joined(
      ...(value === null || isMoved ? [] : [daysOf(value)]),
      bodyWords(body, t),
      t(`vocabulary.kind-${kind}`),
    ),
    before: words(before),
    after: words(after),
    change: isMoved ? NONE : moneyChange(before, after, format),
  }
}

function bodyWords(body: MoneyEffect['body'], t: Translator): string {
  switch (body.kind) {
    case 'programme':
      return body.label[t.language]
    case 'institution':
      return body.name
    case 'institutions':
      return t('data.effect-institutions')
  }
}

/** As exact as the more exact of the two; rounded amounts have none. */
function moneyChange(before: AmountOfDays | null, after: AmountOfDays | null, format: Format): string {
  if (before?.qualifier !== 'exact' || after?.qualifier !== 'exact') return NONE
  const { unit, decimals } = sumAmounts([before, after])
  const cents = after.cents - before.cents
  const words = format.money(cents, unit, decimals)
  return cents > 0 ? `+${words}` : words
}

function indicatorWords(effect: IndicatorEffect, t: Translator, format: Format): EffectWords {
  const { programme, label, from, to, before, after } = effect
  const words = (value: IndicatorValue | null): string => (value === null ? NONE : qualifiedIndicator(value, t, format))
  return {
    figure: joined(programme.label[t.language], label[t.language], spanWords(from, to, t, format)),
    before: words(before),
    after: words(after),
    change: NONE,
  }
}

function numberWords(
  figure: string,
  { before, after }: { readonly before: number; readonly after: number },
  format: Format,
): EffectWords {
  return {
    figure,
    before: format.count(before),
    after: format.count(after),
    change: format.signed(after - before),
  }
}

/**
 * That the first records take the place of published figures, with the latest of these that they replace; `null` where
 * an import replaces none.
 */
export function replacedWords(plan: ImportPlan, t: Translator, format: Format): string | null {
  if (!plan.replacesPublished) return null
  const counted = { count: plan.new, n: format.count(plan.new) }
  const latest = plan.effects
    .flatMap((effect) => (effect.figure === 'count' && effect.replaces === 'published' ? [effect] : []))
    .filter(({ category, before }) => category === null && before !== null)
    .toSorted((one, other) => one.to.localeCompare(other.to))
    .at(-1)
  if (latest === undefined) return t('data.records-replace', counted)
  return t('data.records-replace-latest', {
    ...counted,
    after: format.count(latest.after ?? 0),
    before: format.count(latest.before ?? 0),
    period: spanSentence(latest.earlier ?? latest, t, format),
  })
}
