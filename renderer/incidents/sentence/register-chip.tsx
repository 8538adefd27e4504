import { Radio } from '@mantine/core'
import { memo } from 'react'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import { shownRegisters } from '../../../shared/domain/incidents/shown-registers.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import { filterSentence } from '../../../shared/i18n/sentence.ts'
import { ChoiceList } from '../../components/choice-list.tsx'
import { FilterChip } from '../../components/filter-chip.tsx'
import { useFolder } from '../../host/folder.tsx'
import { useViewActions, useViewPart } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import styles from './register-chip.module.css'

/** Of which registers the incidents are, where the folder has others than FixMyStreet: one, unless a person adds them up. */
export const RegisterChip = memo(function RegisterChip() {
  const { t, format } = useWords()
  const { registers } = useFolder()
  const filters = useViewPart((view) => view.filters)
  const { filter } = useViewActions()
  const chosen = filterValues(filters, 'register')
  const shown = shownRegisters(filters, registers)
  const values = chosen ?? shown
  if (values.length === 0) return null
  return (
    <FilterChip
      name={t('vocabulary.dimension-register')}
      text={filterSentence({ kind: 'register', values }, t, format)}
      isChosen={chosen !== null}
      onRemove={() => filter('register', null)}
    >
      {(close) => <Registers {...{ shown, close }} />}
    </FilterChip>
  )
})

/** One register by a click; several only where they are added up on purpose. */
function Registers({ shown, close }: { readonly shown: readonly string[]; readonly close: () => void }) {
  const { t, format } = useWords()
  const { registers } = useFolder()
  const { filter } = useViewActions()
  const choices = registers.map(({ register, count }) => ({
    code: register,
    label: labelOf('register', register, t, format),
    text: format.count(count),
  }))
  const choose = (code: string) => {
    filter('register', [code])
    close()
  }
  return (
    <div className={styles.registers}>
      <Radio.Group
        size="xs"
        label={t('incidents.one-register')}
        value={shown.length === 1 ? (shown[0] ?? null) : null}
        onChange={choose}
      >
        {choices.map(({ code, label }) => (
          <Radio key={code} size="xs" value={code} label={label} />
        ))}
      </Radio.Group>
      {choices.length > 1 && (
        <>
          <p>{t('incidents.add-registers')}</p>
          <ChoiceList choices={choices} chosen={shown} onChange={(next) => filter('register', next)} />
        </>
      )}
    </div>
  )
}
