import type { incidents as french } from '../fr/incidents.ts'
import type { Same } from '../same.ts'

export const incidents = {
  title: 'incidents',
} as const satisfies Same<typeof french>
