import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

interface Said {
  readonly text: string
  /** What is still to be said, in order. */
  readonly waiting: readonly string[]
}

const said = createStore<Said>(() => ({ text: '', waiting: [] }))

/** In milliseconds: what is said in the burst of a change is passed over by screen readers, which hear of all of it at once. */
const REST = 600

const timer: { id: ReturnType<typeof setTimeout> | undefined } = { id: undefined }

/** Who steps on without a rest hears where the steps have led, not all of them. */
const MOST = 3

/** Says something to a screen reader that eyes see in the page, with what else is said before the page is at rest. */
export function say(text: string): void {
  said.setState(({ waiting }) => ({ waiting: [...waiting.filter((each) => each !== text), text].slice(-MOST) }))
  clearTimeout(timer.id)
  timer.id = setTimeout(() => said.setState(({ waiting }) => ({ text: waiting.join(' '), waiting: [] })), REST)
}

/** The one place from which it is read. */
export function SaidStatus() {
  const text = useStore(said, (state) => state.text)
  return (
    <span role="status" className="visually-hidden" data-said>
      {text}
    </span>
  )
}
