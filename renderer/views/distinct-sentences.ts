import type { ViewState } from '../../shared/domain/view/view-state.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import { sentenceOfParts } from '../../shared/i18n/view-sentence.ts'

/** The sentences of some views, each with what the fewest others of its page say before what many of them say. */
export function sentencesApart(
  views: readonly ViewState[],
  partsOf: (view: ViewState) => readonly string[],
  t: Translator,
): readonly string[] {
  const all = views.map((view) => ({ page: view.page, parts: partsOf(view) }))
  return all.map(({ page, parts }) => {
    const shared = (part: string) => all.filter((other) => other.page === page && other.parts.includes(part)).length
    return sentenceOfParts(
      page,
      parts.toSorted((a, b) => shared(a) - shared(b)),
      t,
    )
  })
}
