import { z } from 'zod'

const folderToken = z.string().regex(/^[0-9a-f]{16}$/)

const shape = { id: folderToken, name: z.string(), kind: z.enum(['usual', 'demonstration', 'other']) }

/** A data folder as the page knows it: a name, and a token that stands for its path. */
const folderSchema = z.object(shape).readonly()

export const folderChoicesSchema = z
  .object({
    open: folderSchema,
    /** The usual folder, the demonstration, then those that were open lately. */
    others: z.array(z.object({ ...shape, isMissing: z.boolean() }).readonly()).readonly(),
    /** Whether the host has a dialog to choose any folder. */
    canBrowse: z.boolean(),
  })
  .readonly()

export type DataFolder = z.infer<typeof folderSchema>
export type FolderChoices = z.infer<typeof folderChoicesSchema>

/** One of the choices, or `null` to ask the person in a dialog of the host. */
export const openFolderSchema = z.object({ id: folderToken.nullable() }).strict()
/** `null` when the person chose none. */
export const openedFolderSchema = z.object({ opened: folderSchema.nullable() }).readonly()

/** One thing that a page remembers of its screen, such as the theme, in a form that is its own. */
export const screenEntrySchema = z
  .object({ key: z.string().regex(/^irisboard\.[a-z0-9.-]{1,64}$/), value: z.string().max(32_768) })
  .strict()
  .readonly()

export type ScreenEntry = z.infer<typeof screenEntrySchema>
