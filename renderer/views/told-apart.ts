import { type ChangedMember, viewChanges } from '../../shared/domain/view-change.ts'
import { DEFAULT_VIEW, type ViewState } from '../../shared/domain/view-state.ts'
import { changeWords } from '../../shared/i18n/change-words.ts'
import type { Speech } from '../findings/finding.ts'

/** What the sentence of a view tells already. */
const TOLD: ReadonlySet<ChangedMember> = new Set(['source', 'measure', 'period', 'asOf', 'drill'])

/** The sentences of some views; where several have the same one, what else was chosen follows it. */
export function sentencesApart(
  views: readonly ViewState[],
  sentenceOf: (view: ViewState) => string,
  { t, format }: Speech,
): readonly string[] {
  const sentences = views.map(sentenceOf)
  return views.map((view, index) => {
    const sentence = sentences[index] ?? ''
    if (sentences.filter((each) => each === sentence).length === 1) return sentence
    const others = viewChanges(DEFAULT_VIEW, view).filter((each) => each.kind === 'member' && !TOLD.has(each.member))
    return others.length === 0 ? sentence : [sentence, changeWords(others, view, null, t, format)].join(' · ')
  })
}
