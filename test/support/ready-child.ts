import type { ChildPort, FromChild } from '../../electron/backend/process/child-port.ts'

/** A child that is ready at once, answers every call with an empty list, and leaves when it is told to. */
export function readyChild(): ChildPort {
  const exits: (() => void)[] = []
  const leave = () => {
    for (const exit of exits.splice(0)) exit()
  }
  let tell: (message: FromChild) => void = () => {}
  return {
    send(message) {
      if (message.kind === 'close') leave()
      if (message.kind === 'call')
        tell({ kind: 'answer', id: message.id, text: JSON.stringify({ ok: true, result: { rows: [] } }) })
    },
    onMessage(listener) {
      tell = listener
      queueMicrotask(() => tell({ kind: 'ready', folder: { file: '', origin: '' } }))
    },
    onExit: (listener) => void exits.push(listener),
    kill: leave,
  }
}
