/** No table changes: the journal proves more of each import, which `take-over.ts` adds for those of earlier versions. */
export const importProofs = '-- The journal proves codes, superseded rows and what each file said itself.'
