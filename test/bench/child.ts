import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { CHILD_FLAGS } from '../../electron/http/node-parts.ts'
import { neverOutlive } from './never-outlive.ts'
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts'

/** A process of its own that does one task after the other. */
export interface Child {
  ask<Name extends TaskName>(name: Name, input: TaskInput<Name>): Promise<TaskOutput<Name>>
  /** Resolves once it has ended: one that stays would keep the bench from its own end. */
  end(): Promise<void>
}

/** What a child says of a task. */
export type ChildAnswer = { readonly output: unknown } | { readonly failure: string }

const PROGRAM = join(import.meta.dirname, 'child-program.ts')

export function startChild(): Child {
  const child = fork(PROGRAM, {
    serialization: 'advanced',
    stdio: ['ignore', 2, 2, 'ipc'],
    // As the program's own children.
    execArgv: [...process.execArgv, ...CHILD_FLAGS],
  })
  neverOutlive(child)
  const ended = once(child, 'exit').then(([code, signal]) => ({
    failure: `a child process ended with ${code ?? signal}`,
  }))
  return {
    async ask(name, input) {
      const answered = once(child, 'message').then(([answer]) => answer as ChildAnswer)
      child.send({ name, input })
      const answer = await Promise.race([answered, ended])
      if ('failure' in answer) throw new Error(`${name}: ${answer.failure}`)
      // The child runs the very function whose type this is.
      return answer.output as TaskOutput<typeof name>
    },
    async end() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

/** Does one task in a fresh process. */
export async function askChild<Name extends TaskName>(name: Name, input: TaskInput<Name>): Promise<TaskOutput<Name>> {
  const child = startChild()
  try {
    return await child.ask(name, input)
  } finally {
    await child.end()
  }
}
