import { z } from 'zod'
import { readJson } from '../domain/reading/read-json.ts'
import type { MethodTable, Traits } from './method.ts'
import { FIGURE_METHODS } from './methods/figure-methods.ts'
import { FOLDER_METHODS } from './methods/folder-methods.ts'
import { HISTORY_METHODS } from './methods/history-methods.ts'
import { IMPORT_METHODS, MAPPING_METHODS } from './methods/import-methods.ts'
import { ROW_METHODS } from './methods/row-methods.ts'
import { SIGNING_METHODS } from './methods/signing-methods.ts'
import { PULL_METHODS, SOURCE_METHODS } from './methods/source-methods.ts'
import { VIEW_METHODS } from './methods/view-methods.ts'

/** Everything a client can ask. The typed client, the handlers and the run-time checks derive from this table. */
export const METHODS = {
  ...FOLDER_METHODS,
  ...FIGURE_METHODS,
  ...HISTORY_METHODS,
  ...ROW_METHODS,
  ...VIEW_METHODS,
  ...IMPORT_METHODS,
  ...MAPPING_METHODS,
  ...PULL_METHODS,
  ...SIGNING_METHODS,
  ...SOURCE_METHODS,
} as const satisfies MethodTable

export type MethodName = keyof typeof METHODS
export type MethodInput<Name extends MethodName> = z.infer<(typeof METHODS)[Name]['input']>
export type MethodOutput<Name extends MethodName> = z.infer<(typeof METHODS)[Name]['output']>

/** One function per method, as a backend or a host implements them. */
export type Handlers<Names extends MethodName = MethodName> = {
  readonly [Name in Names]: (input: MethodInput<Name>) => MethodOutput<Name> | Promise<MethodOutput<Name>>
}

export type FolderState = MethodOutput<'folder.state'>

/** True for a list that can be asked of a past state. */
export function hasPast(name: MethodName): boolean {
  const { input } = METHODS[name]
  return input instanceof z.ZodObject && Object.hasOwn(input.shape, 'asOf')
}

/** What is declared with a method; nothing for a name that is none. */
export function traitsOf(name: string): Traits {
  return isMethodName(name) ? METHODS[name].traits : {}
}

/** The file that a call tries, by its token; `null` where it tries none, or has a body that no method takes. */
export function triedFile(name: string, body: string): string | null {
  return traitsOf(name).importStep === 'trial' ? fileIn(body) : null
}

/** The warehouse that a call tries to pull from, by its name; `null` where it tries none. */
export function triedSource(name: string, body: string): string | null {
  return traitsOf(name).importStep === 'trial' ? (textIn(body, sourceSchema)?.source ?? null) : null
}

/** The same of a file that a call reads and nobody needs afterwards. */
export function fileReadOnce(name: string, body: string): string | null {
  return traitsOf(name).readsOnce ? fileIn(body) : null
}

const fileSchema = z.object({ file: z.string() })
const sourceSchema = z.object({ source: z.string() })

function fileIn(body: string): string | null {
  return textIn(body, fileSchema)?.file ?? null
}

function textIn<Schema extends z.ZodType>(body: string, schema: Schema): z.infer<Schema> | null {
  try {
    return schema.parse(readJson(body))
  } catch {
    return null
  }
}

/** True for an own name of the table: `constructor` and `__proto__` are no methods. */
export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(METHODS, name)
}
