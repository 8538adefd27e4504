import { useEffect, useState } from 'react'
import { useHost } from './host-context.tsx'

/** The servers that the program is connected to now, as its processes tell. */
export function useContacts(): readonly string[] {
  const { client } = useHost()
  const [contacts, setContacts] = useState<Readonly<Record<string, readonly string[]>>>({})
  useEffect(
    () =>
      client.listen((event) => {
        if (event.type === 'contact') setContacts((now) => ({ ...now, [event.by]: event.servers }))
      }),
    [client],
  )
  return [...new Set(Object.values(contacts).flat())]
}
