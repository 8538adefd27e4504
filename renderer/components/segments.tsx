import styles from './segments.module.css'

interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  /** The language of the label, where it is not that of the page. */
  readonly lang?: string
  readonly isDisabled?: boolean
}

interface SegmentsProps<Value extends string> {
  /** What is chosen, for screen readers. */
  readonly label: string
  /** It is written before the choices too: they do not say it themselves. */
  readonly isLabelShown?: boolean
  readonly options: readonly Option<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** A few choices side by side, one of them pressed. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, isLabelShown = false, options, value, onChange } = props
  const segments = (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would want a visible legend
    <div className={styles.segments} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          lang={option.lang}
          aria-pressed={option.value === value}
          disabled={option.isDisabled}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
  if (!isLabelShown) return segments
  return (
    <span className={styles.labelled}>
      <span aria-hidden>{label}</span>
      {segments}
    </span>
  )
}
