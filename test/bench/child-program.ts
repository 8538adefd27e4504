import type { ChildAnswer } from './child.ts'
import { TASKS, type TaskInput, type TaskName } from './tasks.ts'

interface Wanted<Name extends TaskName> {
  readonly name: Name
  readonly input: TaskInput<Name>
}

async function answer<Name extends TaskName>({ name, input }: Wanted<Name>): Promise<ChildAnswer> {
  try {
    // The name chooses the function and with it the type of the input.
    const run = (await TASKS[name]()) as (input: TaskInput<Name>) => unknown
    return { output: await run(input) }
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.on('message', async (wanted: Wanted<TaskName>) => process.send?.(await answer(wanted)))
// Else what a task left waiting, such as a thread, would keep it after the bench has ended.
process.once('disconnect', () => process.exit())
