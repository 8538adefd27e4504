import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import type { Client } from '../../../../shared/contract/client.ts'
import { MOST_PROBLEMS } from '../../../../shared/contract/methods/import-methods.ts'
import type { Handlers } from '../../../../shared/contract/methods.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { CUT_ELSEWHERE, guardFormula } from '../../../../shared/domain/row/formula-guard.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../shared/i18n/problem-words.ts'
import { writeAtomically } from '../../platform/atomic-write.ts'
import type { KeptFiles } from '../../platform/kept-files.ts'

const COLUMNS = ['file', 'sheet', 'line', 'column', 'cell', 'raw', 'what', 'to-do'] as const

/** Answers `problems.export` on every host: the file waits in the temporary folder until the user says where it goes. */
export function createProblemExport({ folder, client, offerFile }: KeptFiles): Handlers['problems.export'] {
  let exports = 0
  return async ({ file, language }) => {
    exports += 1
    const path = join(folder, `problems-${exports}.csv`)
    const t = createTranslator(language)
    const format = createFormat(language)
    let problems = 0
    async function* lines(): AsyncGenerator<readonly (string | number)[]> {
      yield COLUMNS.map((name) => t(`data.problem-${name}`))
      for await (const problem of problemsOf(client(), file)) {
        problems += 1
        const { what, toDo } = problemMessage(problem, t, format)
        const { place, raw } = problem
        const { sheet = '', line = '', column = '', cell = '' } = place
        yield [place.file, sheet, line, column, cell, raw ?? '', what, toDo ?? '']
      }
    }
    const csv = stringify({
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
      quoted_match: CUT_ELSEWHERE,
      cast: { string: guardFormula },
    })
    await writeAtomically(path, (unfinished) => pipeline(lines(), csv, createWriteStream(unfinished)))
    const name = t('data.problems-file')
    return { file: offerFile(path, name), name, problems }
  }
}

async function* problemsOf(client: Client, file: string): AsyncGenerator<Problem> {
  let from = 0
  for (;;) {
    const { rows } = await client.call('import.problems', { file, from, count: MOST_PROBLEMS })
    yield* rows
    if (rows.length < MOST_PROBLEMS) return
    from += rows.length
  }
}
