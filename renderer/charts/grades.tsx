import styles from './map.module.css'
import { memoizedChart } from './memoized-chart.tsx'

interface GradesProps {
  /** The words of each class, lowest first. */
  readonly grades: readonly string[]
  /** The words of what was not counted, where there is any. */
  readonly outside?: string | null
  /** The words of what lacks days, where there is any. */
  readonly partial?: string | null
}

/** Which value begins each class: the legend of a map. */
export const Grades = memoizedChart(function Grades({ grades, outside = null, partial = null }: GradesProps) {
  return (
    <ul className={styles.grades}>
      {grades.map((words, index) => (
        <li key={words}>
          <i className={styles.mark} data-grade={index + 1} aria-hidden />
          {words}
        </li>
      ))}
      {outside !== null && (
        <li>
          <i className={styles.mark} data-outside aria-hidden />
          {outside}
        </li>
      )}
      {partial !== null && (
        <li>
          <i className={styles.partial} aria-hidden />
          {partial}
        </li>
      )}
    </ul>
  )
})
