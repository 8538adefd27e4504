import { Checkbox, Radio } from '@mantine/core'
import { memo, useState } from 'react'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import { shownRegisters } from '../../../shared/domain/incidents/shown-registers.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import { filterSentence } from '../../../shared/i18n/sentence.ts'
import { FilterChip } from '../../components/filter-chip.tsx'
import { Segments } from '../../components/segments.tsx'
import { useFolder } from '../../host/folder.tsx'
import { useViewActions, useViewPart } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import styles from './filters.module.css'

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
  const { t } = useWords()
  const { registers } = useFolder()
  const { filter } = useViewActions()
  const [isAdding, setIsAdding] = useState(shown.length > 1)
  const choose = (code: string) => {
    filter('register', [code])
    close()
  }
  return (
    <div className={styles.registers}>
      {registers.length > 1 && (
        <div className={styles.mode}>
          <Segments
            label={t('vocabulary.dimension-register')}
            value={isAdding ? 'several' : 'one'}
            onChange={(next) => setIsAdding(next === 'several')}
            options={[
              { value: 'one', label: t('incidents.one-register') },
              { value: 'several', label: t('incidents.several-registers') },
            ]}
          />
        </div>
      )}
      {isAdding ? (
        <Checkbox.Group
          aria-label={t('incidents.several-registers')}
          value={[...shown]}
          onChange={(next) => next.length > 0 && filter('register', next)}
        >
          <Choices Control={Checkbox} />
        </Checkbox.Group>
      ) : (
        <Radio.Group
          aria-label={t('incidents.one-register')}
          value={shown.length === 1 ? (shown[0] ?? null) : null}
          onChange={choose}
        >
          <Choices Control={Radio} />
        </Radio.Group>
      )}
      {isAdding && <p>{t('incidents.added-registers')}</p>}
    </div>
  )
}

/** The registers of the folder with their numbers of incidents. */
function Choices({ Control }: { readonly Control: typeof Radio | typeof Checkbox }) {
  const { t, format } = useWords()
  const { registers } = useFolder()
  return (
    <div className={styles.choices}>
      {registers.map(({ register, count }) => (
        <div key={register} className={styles.register}>
          <Control size="xs" value={register} label={labelOf('register', register, t, format)} />
          <span>{format.count(count)}</span>
        </div>
      ))}
    </div>
  )
}
