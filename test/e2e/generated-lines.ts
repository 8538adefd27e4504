import { readFile } from 'node:fs/promises'
import { readExport } from './read-export.ts'

const iso = (day: string | undefined) => (day ?? '').split('/').toReversed().join('-')

/** The incidents of a generated file, read by another parser than the program's. */
export async function generatedLines(file: string) {
  return readExport(await readFile(file, 'utf8')).map((row) => ({
    category: (row['Catégorie complète'] ?? '').split(' > ')[0] ?? '',
    municipality: (row.Commune ?? '').slice(5),
    organisation: row['Entité responsable'] ?? '',
    status: row.Statut ?? '',
    street: (row.Adresse ?? '').replace(/ \d.*$/, ''),
    day: iso(row['Signalé le']),
    /** From its first day to its last action. */
    days: (Date.parse(iso(row['Dernière action'])) - Date.parse(iso(row['Signalé le']))) / 86_400_000,
    year: (row['Signalé le'] ?? '').slice(6),
  }))
}
