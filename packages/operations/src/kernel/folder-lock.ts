import { randomUUID } from "node:crypto"
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

interface Owner {
  pid: number
  token: string
  /** When the process began, where the system tells: a number of a process comes again, in a container even after each start. */
  started: string | null
}

/** Linux tells when a process began and whether only its entry is left; other systems tell neither. */
function startOf(pid: number): { started: string; ended: boolean } | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8")
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    return { started: `${boot} ${fields[19]}`, ended: fields[0] === "Z" || fields[0] === "X" }
  } catch {
    return null
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

const held = new Set<string>()

function isLive({ pid, token, started }: Owner): boolean {
  if (held.has(token)) return true
  const now = startOf(pid)
  if (now && started) return now.started === started && !now.ended
  return pid !== process.pid && exists(pid)
}

function readOwner(file: string): Owner | null {
  try {
    const owner = JSON.parse(readFileSync(file, "utf8")) as Partial<Owner> | null
    return owner && Number.isInteger(owner.pid) ? (owner as Owner) : null
  } catch {
    return null
  }
}

const inUse = (folder: string, owner: Owner | null) =>
  new Error(
    `${folder} is in use by ${owner?.pid === process.pid ? "this process" : `process ${owner?.pid ?? "unknown"}`}. An embedded database serves one process per folder; use a PostgreSQL server for several.`,
  )

/** Puts a whole file in place or fails because there is one: it is never seen half written. */
function place(file: string, owner: Owner): boolean {
  const draft = `${file}.${owner.token}`
  writeFileSync(draft, JSON.stringify(owner))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    return false
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Takes away the file of a dead owner. Of two who try, one moves it; who moved a living owner's file by that puts it back. */
function clear(file: string, dead: Owner | null, token: string): void {
  const moved = `${file}.${token}.old`
  try {
    renameSync(file, moved)
  } catch {
    return
  }
  if (readOwner(moved)?.token === dead?.token) rmSync(moved, { force: true })
  else renameSync(moved, file)
}

/**
 * Makes this process the only user of a folder until the answer is called. The file of a process that ended without releasing it
 * (crash, `kill -9`) is taken over. Throws a sentence while another process, or another place in this one, uses the folder.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, "operations.pid")
  const owner: Owner = { pid: process.pid, token: randomUUID(), started: startOf(process.pid)?.started ?? null }
  for (let attempt = 0; !place(file, owner); attempt += 1) {
    const other = readOwner(file)
    if (attempt > 1 || (other && isLive(other))) throw inUse(folder, other)
    clear(file, other, owner.token)
  }
  held.add(owner.token)
  return () => {
    if (held.delete(owner.token) && readOwner(file)?.token === owner.token) rmSync(file, { force: true })
  }
}
