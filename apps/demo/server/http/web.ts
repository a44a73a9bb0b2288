import { existsSync } from "node:fs"
import { readFile, stat } from "node:fs/promises"
import { extname, join, normalize, sep } from "node:path"
import type { MiddlewareHandler } from "hono"

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".txt": "text/plain; charset=utf-8",
}

const policy = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'"

async function fileAt(folder: string, path: string): Promise<string | undefined> {
  const file = normalize(join(folder, path))
  if (!file.startsWith(folder + sep)) return undefined
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() ? file : undefined
}

/** Applications of their own beside the app. */
const applications = ["plain", "workbench"]
const pageOf = (path: string) => applications.find((name) => path === `/${name}` || path.startsWith(`/${name}/`)) ?? "index"

/** Serves the built web app; an address that is no file is a page of the app, or of one beside it. */
export const webApp =
  (folder: string): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return next()
    const path = decodeURIComponent(new URL(c.req.url).pathname)
    const asset = await fileAt(folder, path)
    if (!asset && extname(path) && path.startsWith("/assets/")) return next()
    const file = asset ?? join(folder, `${pageOf(path)}.html`)
    if (!existsSync(file)) return c.text("The web app is not built. Run: pnpm build", 503)
    return c.body(new Uint8Array(await readFile(file)), 200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "cache-control": path.startsWith("/assets/") ? "max-age=31536000, immutable" : "no-cache",
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
    })
  }
