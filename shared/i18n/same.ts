/** The messages of another language: the keys of the French file, less the plural form that only French has. */
export type Same<French> = Readonly<Record<Exclude<keyof French, `${string}_many`>, string>>
