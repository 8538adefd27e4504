import { Button } from '@mantine/core'
import { Component, type PropsWithChildren } from 'react'
import { Brand } from '../components/brand.tsx'
import { ErrorNote } from '../components/error-note.tsx'
import { useWords } from '../state/words.tsx'
import styles from './welcome.module.css'

interface FrameBoundaryProps {
  /** Takes back what the view says, which the frame may not bear. */
  readonly startOver: () => void
}

interface State {
  readonly error: Error | null
}

/** Says that the frame itself cannot be drawn, where the page would be blank. React offers no other form for this than a class. */
export class FrameBoundary extends Component<PropsWithChildren<FrameBoundaryProps>, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    const startOver = () => {
      this.props.startOver()
      this.setState({ error: null })
    }
    return <BrokenFrame error={error} startOver={startOver} />
  }
}

function BrokenFrame({ error, startOver }: { error: Error; startOver: () => void }) {
  const { t } = useWords()
  return (
    <main className={styles.welcome}>
      <Brand size={40} />
      <h1>Irisboard</h1>
      <ErrorNote error={error} />
      <Button onClick={startOver}>{t('common.open-overview')}</Button>
    </main>
  )
}
