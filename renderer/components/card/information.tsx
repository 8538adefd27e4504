import { ActionIcon, Popover } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { createContext, memo, useContext, useState } from 'react'
import type { Day } from '../../../shared/domain/calendar/day.ts'
import { useWords } from '../../state/words.tsx'
import styles from './information.module.css'
import { AsOf } from './provenance.tsx'

/** What the figures of a card rest on. */
export interface Basis {
  readonly texts: readonly string[]
  /** Up to which day they are known, `null` where there is none. */
  readonly day: Day | null
}

/** Known to what is open alone: the button is not rendered again for other texts behind it. */
const BasisContext = createContext<Basis | null>(null)

/** Tells what figures rest on: opens on a click and on Enter; Escape closes it, and the focus returns. */
export function Information({ titleId, ...basis }: Basis & { readonly titleId: string }) {
  return (
    <BasisContext value={basis}>
      <InformationButton titleId={titleId} />
    </BasisContext>
  )
}

const InformationButton = memo(function InformationButton({ titleId }: { readonly titleId: string }) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus returnFocus width={320}>
      <Popover.Target>
        <ActionIcon
          className={styles.button}
          size={24}
          aria-label={t('common.information')}
          aria-describedby={titleId}
          title={t('common.information')}
          onClick={() => setIsOpen(!isOpen)}
        >
          <IconInfoCircle size={14} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('common.information')} className={styles.text} maw="94vw">
        <BasisTexts />
      </Popover.Dropdown>
    </Popover>
  )
})

function BasisTexts() {
  const basis = useContext(BasisContext)
  if (basis === null) return null
  return (
    <>
      {basis.texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {basis.day !== null && <AsOf day={basis.day} />}
    </>
  )
}
