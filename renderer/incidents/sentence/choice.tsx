import { Button } from '@mantine/core'
import styles from './filters.module.css'

interface ChoiceProps {
  readonly isChosen: boolean
  readonly onClick: () => void
  readonly isFirst?: boolean
  readonly children: string | number
}

/** One of several choices of a chip, pressed where it holds. The first takes the focus when the chip opens. */
export function Choice({ isChosen, onClick, isFirst = false, children }: ChoiceProps) {
  return (
    <Button
      variant={isChosen ? 'light' : 'subtle'}
      color={isChosen ? 'iris' : 'gray'}
      aria-pressed={isChosen}
      className={styles.choice ?? ''}
      data-autofocus={isFirst || undefined}
      onClick={onClick}
    >
      {children}
    </Button>
  )
}
