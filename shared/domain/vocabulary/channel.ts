import type { Translated } from './language.ts'
import { keysOf } from './record-keys.ts'

/** Who reports an incident; other channels keep the name that the data give them. */
export const CHANNELS = {
  citizen: { fr: 'Citoyen', nl: 'Burger', en: 'Citizen' },
  professional: { fr: 'Professionnel', nl: 'Professional', en: 'Professional' },
  'municipal-agent': { fr: 'Agent communal', nl: 'Gemeentemedewerker', en: 'Municipal officer' },
  association: { fr: 'Association', nl: 'Vereniging', en: 'Association' },
} as const satisfies Record<string, Translated>

export type Channel = keyof typeof CHANNELS

export const CHANNEL_CODES = keysOf(CHANNELS)

/** True for a code of the list; other channels are names of the data. */
export function isChannel(code: string): code is Channel {
  return Object.hasOwn(CHANNELS, code)
}
