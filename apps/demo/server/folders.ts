import { existsSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

/** The demo's own folder, found from the running file: built code and sources lie at different depths, and any cwd will do. */
export const demoFolder = ((): string => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder)
  return folder
})()

/** Where the embedded database lives. */
export const dataFolder = () => resolve(process.env.DEMO_DATA ?? join(demoFolder, ".data/pg"))

/** The built web app. */
export const webFolder = join(demoFolder, "dist/web")
