import type { Client } from './client.ts'
import type { RowList, RowQuestion } from './rows.ts'

/**
 * Opens a list of rows and has it made to its end. `onProgress` is given the list each time that it is not whole yet; what
 * it throws ends the making.
 */
export async function openRows(
  client: Client,
  question: RowQuestion,
  onProgress: (list: RowList) => void = () => {},
): Promise<RowList> {
  let list = await client.call('rows.open', question)
  while (list.stage !== 'whole') {
    onProgress(list)
    list = { ...list, ...(await client.call('rows.continue', { selection: list.selection })) }
  }
  return list
}
