import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planImport } from '../../../electron/backend/import/plan/plan-import.ts'
import { type LocalClient, openLocal } from '../../../electron/cli/local-client.ts'
import type { Terminal } from '../../../electron/cli/terminal.ts'
import {
  DEFAULT_IMPORT_OPTIONS,
  type ImportOptions,
  type ImportPlan,
} from '../../../shared/domain/import/import-plan.ts'
import { PLAIN_QUESTION, type Question } from '../../../shared/domain/incidents/question.ts'
import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'

/** A data folder with the shipped datasets and nothing else, as after a first start. */
export interface ShippedData {
  readonly client: LocalClient['client']
  /** The dry run of a file with this text. */
  plan(name: string, text: string | Buffer, options?: Partial<ImportOptions>): Promise<ImportPlan>
  /** What a command of the terminal prints as its document. */
  document(language: Language, run: (terminal: Terminal) => Promise<number>): Promise<unknown>
  close(): void
}

export async function openShippedData(): Promise<ShippedData> {
  const folder = mkdtempSync(join(tmpdir(), 'irisboard-shipped-'))
  const dataFolder = join(folder, 'data')
  const { client, backend, close } = await openLocal(dataFolder, 'answer')
  return {
    client,
    async plan(name, text, options = {}) {
      const path = join(folder, name)
      writeFileSync(path, text)
      const context = { database: backend.database, today: '2026-01-15', onProgress: () => undefined }
      return (await planImport({ path, name }, { ...DEFAULT_IMPORT_OPTIONS, ...options }, context)).plan
    },
    async document(language, run) {
      let printed: unknown = null
      await run({
        dataFolder,
        isJson: true,
        t: createTranslator(language),
        format: createFormat(language),
        print: (document) => {
          printed = document
        },
      })
      return printed
    },
    close() {
      close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** A question about incidents, of which only what matters is said. */
export function questionOf(parts: Partial<Question>): Question {
  return { ...PLAIN_QUESTION, ...parts }
}
