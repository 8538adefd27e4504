import { join } from 'node:path'

/** Where the parts of the built program lie. */
export interface Places {
  readonly renderer: string
  readonly preload: string
  readonly child: string
  readonly shippedData: string
}

/** `root` holds `build/`; in a package the data lie beside the archive, where staff can read the templates. */
export function placesOf(root: string, packagedResources: string | null): Places {
  return {
    renderer: join(root, 'build', 'renderer'),
    preload: join(root, 'build', 'shell', 'preload.cjs'),
    child: join(root, 'build', 'backend', 'child.mjs'),
    shippedData: join(packagedResources ?? root, 'data'),
  }
}
