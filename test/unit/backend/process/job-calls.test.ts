import { expect, test } from 'vitest'
import { createChildPair } from '../../../../electron/backend/process/child-pair.ts'
import type { ChildPort, FromChild, ToChild } from '../../../../electron/backend/process/child-port.ts'

const TOKEN = '0'.repeat(32)

/** A child whose calls the test answers, and which is gone once it is killed. */
function slowChild() {
  const heard: ToChild[] = []
  let exit = (): void => undefined
  let tell = (_message: FromChild): void => undefined
  const port: ChildPort = {
    send: (message) => void heard.push(message),
    onMessage: (listener) => {
      tell = listener
    },
    onExit: (listener) => {
      exit = listener
    },
    kill: () => exit(),
  }
  const calls = () => heard.flatMap((message) => (message.kind === 'call' ? [message] : []))
  return {
    port,
    methods: () => calls().map(({ method }) => method),
    answerLast: () => tell({ kind: 'answer', id: calls().at(-1)!.id, text: '{"ok":true}' }),
    cancelled: () => heard.flatMap((message) => (message.kind === 'cancelled' ? [message.file] : [])),
  }
}

function slowPair() {
  const answers: ReturnType<typeof slowChild>[] = []
  const jobs: ReturnType<typeof slowChild>[] = []
  const files = new Map([[TOKEN, { path: '/records.csv', name: 'records.csv' }]])
  const pair = createChildPair(
    (role) => {
      const child = slowChild()
      ;(role === 'job' ? jobs : answers).push(child)
      return child.port
    },
    files,
    () => undefined,
  )
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  }
  const codeOf = async (method: string): Promise<string> => {
    const { ok, error } = JSON.parse(await pair.call('job', method, JSON.stringify({ file: TOKEN })))
    return ok === true ? 'ok' : error.code
  }
  return { pair, jobs, answers, settled, codeOf }
}

test.each(['import.undo', 'import.purge', 'backups.restore'])(
  '%s that waits behind the reading of a file goes on in the next child once that is cancelled',
  async (method) => {
    const { pair, jobs, answers, settled, codeOf } = slowPair()
    const reading = codeOf('import.plan')
    const other = codeOf(method)
    await settled()
    expect(jobs.map((job) => job.methods())).toEqual([['import.plan']])
    expect(await pair.cancelImports()).toEqual({ cancelled: true })
    expect(await reading).toBe('cancelled')
    await settled()
    expect(jobs.map((job) => job.methods())).toEqual([['import.plan'], [method]])
    jobs[1]!.answerLast()
    expect(await other).toBe('ok')
    expect(answers[0]!.cancelled()).toEqual(['records.csv'])
  },
)

test('a purge under way is not ended with the reading that waits behind it', async () => {
  const { pair, jobs, settled, codeOf } = slowPair()
  const purge = codeOf('import.purge')
  const reading = codeOf('import.plan')
  await settled()
  expect(await pair.cancelImports()).toEqual({ cancelled: true })
  expect(await reading).toBe('cancelled')
  jobs[0]!.answerLast()
  expect(await purge).toBe('ok')
  expect(await pair.cancelImports()).toEqual({ cancelled: false })
  const undo = codeOf('import.undo')
  await settled()
  jobs[0]!.answerLast()
  expect(await undo).toBe('ok')
  expect(jobs.map((job) => job.methods())).toEqual([['import.purge', 'import.undo']])
})

test('while anything waits for the job child, no other folder is opened', async () => {
  const { pair, jobs, settled, codeOf } = slowPair()
  const undo = codeOf('import.undo')
  await settled()
  await expect(pair.reopen(() => slowChild().port)).rejects.toMatchObject({ code: 'folder-busy' })
  jobs[0]!.answerLast()
  expect(await undo).toBe('ok')
})
