import type { AppEvent } from '../../../shared/contract/event.ts'
import type { ChildRole } from './child-port.ts'

type Contact = Extract<AppEvent, { readonly type: 'contact' }>

/** What a child tells of the servers that it is connected to; once it is gone, it is connected to none. */
export interface ContactWatch {
  hear(text: string): void
  gone(): void
}

const CONTACT = '{"type":"contact"'

/** Passes the events of a child on, and tells the end of the connections that ended with it. */
export function watchContacts(role: ChildRole, onEvent: (text: string) => void): ContactWatch {
  let isConnected = false
  return {
    hear(text) {
      if (text.startsWith(CONTACT)) isConnected = Object(JSON.parse(text)).servers?.length > 0
      onEvent(text)
    },
    gone() {
      if (!isConnected) return
      isConnected = false
      const event: Contact = { type: 'contact', by: role, servers: [] }
      onEvent(JSON.stringify(event))
    },
  }
}
