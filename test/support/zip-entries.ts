import { promisify } from 'node:util'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'

/** All files of an archive by their names, read by another program than the one that wrote it: yauzl checks sizes and CRC. */
export async function zipEntries(bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const zip = (await promisify(fromBuffer as never)(bytes, { lazyEntries: true } as never)) as unknown as ZipFile
  const { promise, resolve, reject } = Promise.withResolvers<ReadonlyMap<string, Buffer>>()
  const entries = new Map<string, Buffer>()
  zip.on('error', reject)
  zip.on('entry', (entry: Entry) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('error', reject)
      stream.on('end', () => {
        entries.set(entry.fileName, Buffer.concat(chunks))
        zip.readEntry()
      })
    })
  })
  zip.on('end', () => resolve(entries))
  zip.readEntry()
  return promise
}
