import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openTemporaryFolder } from '../../../../electron/backend/platform/temporary-folder.ts'

/** Opens a temporary folder, lays a file into it, says where, and never closes it. */
const folder = openTemporaryFolder(process.argv[2])
writeFileSync(join(folder.path, 'rows.csv'), 'a person')
process.send?.(folder.path)
// Ended only from outside.
process.on('message', () => undefined)
