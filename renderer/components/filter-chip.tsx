import { Popover } from '@mantine/core'
import { IconChevronDown, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../state/words.tsx'
import styles from './filter-chip.module.css'

interface FilterChipProps {
  /** The filter as a sentence: "in the category Roads"; or what holds while nothing is chosen. */
  readonly text: string
  /** What of it is shown where the line has other filters too: "Roads". */
  readonly brief?: string
  /** Its days, which a narrow window or a full line leaves to the title. */
  readonly detail?: string
  readonly isDetailShown?: boolean
  readonly isChosen: boolean
  /** What is chosen here, for screen readers. */
  readonly name: string
  /** Takes the choice away; also by Delete and Backspace. */
  readonly onRemove: () => void
  /** What the button that takes it away does, where "remove" does not say it. */
  readonly removeLabel?: string
  /** The control is as wide as it needs, where the window has the room. */
  readonly isWide?: boolean
  /** A chip that was asked for opens at once. */
  readonly isNew?: boolean
  /** The control in the popover; one of which a single choice is the answer closes it. */
  readonly children: (close: () => void) => ReactNode
}

/** In a low or a magnified window what does not fit is scrolled to within the popover. */
const FITTING = { size: { padding: 8 } }

/** A piece of the sentence that says what is shown, and opens the control that changes it. */
export function FilterChip(props: FilterChipProps) {
  const { text, brief = text, detail, isDetailShown = true, isChosen, name } = props
  const { onRemove, removeLabel, isWide = false, isNew = false, children } = props
  const { t } = useWords()
  const remove = removeLabel ?? t('common.remove-filter', { filter: name })
  const [isOpen, setIsOpen] = useState(false)
  const chip = useRef<HTMLButtonElement>(null)
  const whole = useRef<HTMLSpanElement>(null)
  // A browser leaves alone what is in sight by a few letters.
  const reveal = () => whole.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  useEffect(() => {
    if (!isNew) return
    // To where the focus comes back once it closes.
    chip.current?.focus()
    setIsOpen(true)
  }, [isNew])
  const onKeyDown = (event: KeyboardEvent) => {
    if (isChosen && !isOpen && (event.key === 'Delete' || event.key === 'Backspace')) onRemove()
  }
  return (
    <span ref={whole} className={styles.chip} data-chosen={isChosen}>
      <Popover
        opened={isOpen}
        onChange={setIsOpen}
        trapFocus
        returnFocus
        width={isWide ? 'max-content' : 300}
        middlewares={FITTING}
      >
        <Popover.Target>
          <button
            ref={chip}
            type="button"
            className={styles.open}
            aria-label={brief === text ? undefined : text}
            title={detail === undefined ? text : t('common.with-detail', { text, detail })}
            onFocus={reveal}
            onKeyDown={onKeyDown}
            onClick={() => setIsOpen(!isOpen)}
          >
            <span>{brief}</span>
            {detail !== undefined && isDetailShown && <span className={styles.detail}>{detail}</span>}
            {!isChosen && <IconChevronDown size={12} stroke={1.5} aria-hidden />}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={name} maw="94vw" style={{ overflow: 'auto' }}>
          {children(() => setIsOpen(false))}
        </Popover.Dropdown>
      </Popover>
      {isChosen && (
        <button
          type="button"
          className={styles.remove}
          aria-label={remove}
          title={remove}
          onFocus={reveal}
          onKeyDown={onKeyDown}
          onClick={onRemove}
        >
          <IconX size={12} stroke={1.5} aria-hidden />
        </button>
      )}
    </span>
  )
}
