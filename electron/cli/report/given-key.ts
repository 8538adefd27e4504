import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { configurationFolder } from '../../backend/platform/data-folder.ts'
import { reportSigner } from '../../backend/report/report-signer.ts'
import { readKeyFile } from '../../backend/signing/key-file.ts'
import { readOwnKey } from '../../backend/signing/own-key.ts'

/** In the place of a key file: the key that `trust create` made. */
const OWN_KEY = 'own'

/** What signs reports with a PKCS#12 file, or with one's own key. Throws the code of a key that may not sign now. */
export async function signerOf(key: string): Promise<ReturnType<typeof reportSigner>> {
  const found =
    key === OWN_KEY
      ? await readOwnKey(configurationFolder(process.env, process.platform, homedir()))
      : await readKeyFile(resolve(key), process.env.IRISBOARD_KEY_PASSWORD ?? '')
  return reportSigner(found, new Date().toISOString())
}
