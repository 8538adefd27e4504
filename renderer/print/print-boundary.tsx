import { Component, type PropsWithChildren } from 'react'
import type { ErrorCode } from '../../shared/contract/error.ts'
import { useWords } from '../state/words.tsx'
import styles from './sheet.module.css'

interface State {
  readonly isBroken: boolean
}

/**
 * Says at once that a paper cannot be drawn: without it a bug would leave the page empty, and who prints it would wait
 * for it in vain. React offers no other form for this than a class.
 */
export class PrintBoundary extends Component<PropsWithChildren, State> {
  override state: State = { isBroken: false }

  static getDerivedStateFromError(): State {
    return { isBroken: true }
  }

  override componentDidCatch(error: Error) {
    // The host notes the stack of an error that nobody handled.
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

/** What stands in place of a paper that could not be drawn. */
export function FailedSheet({ code }: { code: ErrorCode }) {
  const { t } = useWords()
  return (
    <article className={styles.sheet}>
      <p>{t('report.page-empty')}</p>
      <p>{t(`errors.${code}`)}</p>
    </article>
  )
}
