/** The encodings that a file can be read in. */
export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be', 'macintosh', 'ibm850'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Those of a text that nothing tells: UTF-8 and UTF-16 show themselves. */
export const LIKELY_ENCODINGS = ['windows-1252', 'macintosh', 'ibm850'] as const satisfies readonly Encoding[]
