/** A file that a host offers for import or keeps for saving; all but the hosts know it by a token. */
export interface OfferedFile {
  readonly path: string
  /** What it is called for the user, wherever it lies. */
  readonly name: string
}
