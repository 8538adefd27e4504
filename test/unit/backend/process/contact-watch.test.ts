import { expect, test } from 'vitest'
import { watchContacts } from '../../../../electron/backend/process/contact-watch.ts'
import type { AppEvent } from '../../../../shared/contract/event.ts'

test('a connection ends with its process', () => {
  const heard: AppEvent[] = []
  const watch = watchContacts('job', (text) => heard.push(JSON.parse(text)))
  const contact = (servers: readonly string[]): AppEvent => ({ type: 'contact', by: 'job', servers })
  const tell = (event: AppEvent) => watch.hear(JSON.stringify(event))
  watch.gone()
  tell(contact(['a:1']))
  tell({ type: 'data-changed', dataVersion: 1 })
  watch.gone()
  watch.gone()
  tell(contact(['a:1']))
  tell(contact([]))
  watch.gone()
  const [one, none] = [contact(['a:1']), contact([])]
  expect(heard).toEqual([one, { type: 'data-changed', dataVersion: 1 }, none, one, none])
})
