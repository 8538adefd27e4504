import { writeFile } from 'node:fs/promises'
import { AppError } from '../../../shared/contract/error.ts'
import { brusselsDay } from '../../../shared/domain/calendar/day.ts'
import { LONGEST_MAPPING_FILE, type RememberedMapping } from '../../../shared/domain/import/remembered-mapping.ts'
import { mappingFile } from '../../backend/mappings/stored-mappings.ts'
import { writeAtomically } from '../../backend/platform/atomic-write.ts'
import { readMappingText } from '../import/mapping-file.ts'
import { withLocal } from '../local-client.ts'
import { type TargetOptions, targetFile } from '../target-file.ts'
import { alignColumns, EXIT, type Terminal, UsageError } from '../terminal.ts'

interface MappingOptions extends TargetOptions {
  readonly export?: string
  readonly import?: string
  readonly remove?: string
}

/** Lists what is remembered about files, after it was changed where that is asked. */
export async function mappings(terminal: Terminal, file: string | undefined, options: MappingOptions): Promise<number> {
  return withLocal(terminal, 'answer', async ({ client }) => {
    if (options.export !== undefined) {
      const { rows } = await client.call('mappings.list', {})
      return exportMapping(terminal, rows, options.export, { ...options, file })
    }
    if (options.import !== undefined)
      await client.call('mappings.import', { text: readMappingText(options.import).slice(0, LONGEST_MAPPING_FILE) })
    if (options.remove !== undefined) await client.call('mappings.remove', { name: options.remove })
    const { rows } = await client.call('mappings.list', {})
    const lines = alignColumns(rows.map((row) => line(row, terminal)))
    terminal.print({ rows }, lines.length === 0 ? [terminal.t('command.result-no-mappings')] : lines)
    return EXIT.done
  })
}

async function exportMapping(
  { t, print }: Terminal,
  rows: readonly RememberedMapping[],
  name: string,
  { file: value, ...options }: TargetOptions & { readonly file: string | undefined },
): Promise<number> {
  if (value === undefined) throw new UsageError('command.usage-mapping-file')
  const found = rows.find((row) => row.name === name && row.isCurrent)
  if (found === undefined) throw new AppError('mapping-unknown', { name })
  const file = targetFile(value, options)
  await writeAtomically(file, (unfinished) => writeFile(unfinished, mappingFile(found.mapping)))
  print({ name, version: found.version, file }, [t('command.result-written', { file })])
  return EXIT.done
}

function line(
  { name, version, dataset, headers, savedAt }: RememberedMapping,
  { t, format }: Terminal,
): readonly string[] {
  return [
    name,
    String(version),
    t(`vocabulary.dataset-${dataset}`),
    headers.join(', ').slice(0, 60),
    format.day(brusselsDay(savedAt)),
  ]
}
