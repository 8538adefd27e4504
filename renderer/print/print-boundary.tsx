import { Component, type PropsWithChildren } from 'react'
import type { ErrorCode } from '../../shared/contract/error.ts'
import { useWords } from '../state/words.tsx'
import styles from './sheet.module.css'

interface State {
  readonly isBroken: boolean
}

/** Reports a failed drawing, or the printer would wait in vain. React requires a class. */
export class PrintBoundary extends Component<PropsWithChildren, State> {
  override state: State = { isBroken: false }

  static getDerivedStateFromError(): State {
    return { isBroken: true }
  }

  override componentDidCatch(error: Error) {
    // The host logs the stack of unhandled errors.
    reportError(error)
    document.documentElement.dataset.failure = 'internal'
  }

  override componentWillUnmount() {
    delete document.documentElement.dataset.failure
  }

  override render() {
    return this.state.isBroken ? <FailedSheet code="internal" /> : this.props.children
  }
}

/** Replaces a report that could not be drawn. */
export function FailedSheet({ code }: { code: ErrorCode }) {
  const { t } = useWords()
  return (
    <article className={styles.sheet}>
      <p>{t('report.page-empty')}</p>
      <p>{t(`errors.${code}`)}</p>
    </article>
  )
}
