import { AGE_BANDS } from '../../../shared/domain/incidents/age-band.ts'
import { filterValues, type ServiceKind } from '../../../shared/domain/incidents/filter.ts'
import { SERVICE_PARTS } from '../../../shared/domain/incidents/service-part.ts'
import { filterSentence, filterValue } from '../../../shared/i18n/sentence.ts'
import { ChoiceList } from '../../components/choice-list.tsx'
import { FilterChip } from '../../components/filter-chip.tsx'
import { useViewActions, useViewPart } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'

/** How incidents are dealt with, as a piece of the sentence; a day of a stock is chosen where the stock is shown. */
export function ServiceChip({ kind, isNew }: { readonly kind: ServiceKind; readonly isNew: boolean }) {
  const { t, format } = useWords()
  const chosen = useViewPart(({ filters }) => filterValues(filters, kind)) ?? []
  const { filter } = useViewActions()
  const codes = { part: SERVICE_PARTS, age: AGE_BANDS, 'open-at': chosen }[kind]
  const text = chosen.length === 0 ? t('incidents.nothing-chosen') : filterSentence({ kind, values: chosen }, t, format)
  return (
    <FilterChip
      name={t(`vocabulary.dimension-${kind}`)}
      text={text}
      isChosen={chosen.length > 0}
      onRemove={() => filter(kind, null)}
      isNew={isNew}
    >
      {() => (
        <ChoiceList
          choices={codes.map((code) => ({ code, label: filterValue(kind, code, t, format) }))}
          chosen={chosen}
          onChange={(next) => filter(kind, next)}
        />
      )}
    </FilterChip>
  )
}
