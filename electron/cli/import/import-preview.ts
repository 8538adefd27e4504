import { countedAs } from '../../../shared/domain/dataset/traits.ts'
import type { DifferenceRow, DifferenceValue } from '../../../shared/domain/history/difference.ts'
import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import { fieldWords, keyWords, valueWords } from '../../../shared/i18n/difference-words.ts'
import { changedFieldsWords, effectWords } from '../../../shared/i18n/effect-words.ts'
import type { Terminal } from '../terminal.ts'

type Speech = Pick<Terminal, 't' | 'format'>

/** What an import would change: the figures, then the first rows of each kind; both say of how many. */
export function previewLines(plan: ImportPlan, speech: Speech): readonly string[] {
  const { t, format } = speech
  const changed = changedFieldsWords(plan.changedFields, t, format)
  return [
    ...(plan.replacesPublished ? [t('data.replaces-published', { page: t('common.page-reconciliation') })] : []),
    ...effectLines(plan, speech),
    ...(changed === null ? [] : [changed]),
    ...sampleLines(plan, speech),
  ]
}

function effectLines({ effects, effectCount }: ImportPlan, { t, format }: Speech): readonly string[] {
  if (effects.length === 0) return []
  const figures = effects.map((effect) => {
    const { figure, before, after } = effectWords(effect, t, format)
    return `  ${t('history.field-value-pair', { field: figure, value: `${before} -> ${after}` })}`
  })
  return [
    t('data.effects-title', { count: effectCount, n: format.count(effectCount) }),
    ...(effectCount > effects.length ? [t('data.effects-shown', { count: effects.length })] : []),
    ...figures,
  ]
}

function sampleLines(plan: ImportPlan, { t, format }: Speech): readonly string[] {
  const { samples } = plan
  if (samples.length === 0) return []
  const all = plan.new + plan.changed + plan.removed
  const isAll = all > 1 && samples.length === all
  const word = countedAs(plan.dataset)
  const counts = { count: samples.length, n: format.count(all) }
  return [
    t(isAll ? `data.samples-all-${word}` : `command.result-samples-${word}`, counts),
    ...samples.flatMap((row) => [
      `  ${t('history.field-value-pair', { field: t(`history.kind-${row.kind}`), value: keyWords(row, t, format) })}`,
      ...row.fields.map((each) => `    ${fieldLine(row, each, { t, format })}`),
    ]),
  ]
}

function fieldLine(
  { dataset, kind }: DifferenceRow,
  { field, before, after }: DifferenceRow['fields'][number],
  { t, format }: Speech,
): string {
  const words = (value: DifferenceValue): string => valueWords(dataset, field, value, t, format)
  const values = kind === 'changed' ? `${words(before)} -> ${words(after)}` : words(after ?? before)
  return t('history.field-value-pair', { field: fieldWords(field, t), value: values })
}
