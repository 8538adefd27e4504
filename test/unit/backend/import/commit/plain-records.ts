/** The header of a small file of incidents. */
export const HEADER = 'N°;Catégorie;Signalé le;Dernière action;Statut\n'

/** As many new incidents of one day, all of the same kind; their numbers begin with the prefix. */
export function plainRecords(prefix: string, count: number): string {
  const lines = Array.from(
    { length: count },
    (_, index) => `${prefix}${index + 1};Voirie;31/03/2023;31/03/2023;Signalé`,
  )
  return `${HEADER}${lines.join('\n')}\n`
}
