import { Component, type PropsWithChildren, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  /** What stands in place of what cannot be drawn; `retry` draws it again. */
  readonly fallback: (error: Error, retry: () => void) => ReactNode
}

interface State {
  readonly error: Error | null
}

/** Keeps a bug in a part of the screen from taking the rest with it. React offers no other form for this than a class. */
export class ErrorBoundary extends Component<PropsWithChildren<ErrorBoundaryProps>, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return this.props.fallback(error, () => this.setState({ error: null }))
  }
}
