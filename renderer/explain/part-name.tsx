import { IconChevronRight } from '@tabler/icons-react'
import type { ExplainedDimension } from '../../shared/domain/figures/explanation.ts'
import { partLabel } from '../../shared/i18n/explanation-words.ts'
import { useWords } from '../state/words.tsx'
import styles from './parts.module.css'

interface PartNameProps {
  readonly name: string
  readonly onClick: () => void
}

/** The name of a part, which explains that part alone. */
export function PartName({ name, onClick }: PartNameProps) {
  return (
    <th scope="row">
      <button type="button" data-stop title={name} onClick={onClick}>
        <span>{name}</span>
        <IconChevronRight size={12} stroke={1.5} aria-hidden />
      </button>
    </th>
  )
}

/** Of which parts the two figures are not of the same thing, and why. */
export function PartNotes({ dimension, parts }: Pick<ExplainedDimension, 'dimension' | 'parts'>) {
  const words = useWords()
  const { t, format } = words
  const odd = parts.flatMap((part) => (part.reason === undefined ? [] : [{ part, reason: part.reason }]))
  if (odd.length === 0) return null
  return (
    <ul className={styles.notes}>
      {odd.map(({ part, reason }) => (
        <li key={part.key[0]}>
          {t('explanation.not-alone', {
            name: partLabel({ dimension, parts }, part, t, format),
            reason: t(`vocabulary.reason-${reason}`),
          })}
        </li>
      ))}
    </ul>
  )
}
