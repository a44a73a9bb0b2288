import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export type Chromium = {
  path: string
  /** What the program needs beside the environment of this process. */
  env: Record<string, string>
}

/** The Chromium of `CHROMIUM_PATH`, else the one from the npm registry, unpacked once into the temporary folder. */
export function findChromium(): Chromium {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which does not exist.`)
    return { path: given, env: {} }
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("The packaged Chromium runs on Linux x64 only. Set CHROMIUM_PATH to an installed Chromium or Chrome.")
  }
  const folder = unpack()
  const path = join(folder, "chromium")
  return { path, env: { ...librariesFor(path, join(folder, "al2023", "lib")), ...fontsIn(join(folder, "fonts")) } }
}

/** In a process of its own, because the package picks its folder and its libraries from the environment when it is imported. */
function unpack(): string {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium")
  const { version } = JSON.parse(readFileSync(manifestAbove(entry), "utf8")) as { version: string }
  const target = join(tmpdir(), `operations-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (existsSync(target)) return target
  const draft = mkdtempSync(join(tmpdir(), "operations-chromium-draft-"))
  const script = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath()'
  const env = { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" }
  execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: dirname(fileURLToPath(import.meta.url)),
    env,
    stdio: "inherit",
  })
  try {
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
  return target
}

/** A bare machine lacks libraries (NSS, expat) that the package carries; where the system has them, the system's are used. */
function librariesFor(path: string, folder: string): Record<string, string> {
  const linked = execFileSync("ldd", [path], { encoding: "utf8" })
  return linked.includes("not found") ? { LD_LIBRARY_PATH: folder } : {}
}

function fontsIn(folder: string): Record<string, string> {
  return existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: folder }
}

function manifestAbove(file: string): string {
  const folder = dirname(file)
  const manifest = join(folder, "package.json")
  const isPackage = existsSync(manifest) && (JSON.parse(readFileSync(manifest, "utf8")) as { version?: string }).version !== undefined
  return isPackage ? manifest : manifestAbove(folder)
}
