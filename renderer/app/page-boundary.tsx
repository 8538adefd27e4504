import { Component, type PropsWithChildren } from 'react'
import { ErrorNote } from '../components/error-note.tsx'

interface State {
  readonly error: Error | null
}

/**
 * Keeps a bug in one page from taking the frame with it. React offers no other form for this than a class. Give it the
 * page as its `key`, so that another page starts afresh.
 */
export class PageBoundary extends Component<PropsWithChildren, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return <ErrorNote error={error} retry={() => this.setState({ error: null })} />
  }
}
