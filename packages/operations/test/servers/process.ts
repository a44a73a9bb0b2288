import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"

const script = fileURLToPath(new URL("./server.ts", import.meta.url))
const root = fileURLToPath(new URL("../../../..", import.meta.url))

export interface ServerProcess {
  /** Sends a body to a path below the availability routes. */
  post: <Body>(path: string, body: unknown) => Promise<{ status: number; body: Body }>
  /** `kill -9`: no goodbye to the database, no answer to what is under way. */
  kill: () => Promise<void>
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ""
    const read = (chunk: Buffer) => {
      said += chunk
      const port = /listening (\d+)/.exec(said)?.[1]
      if (port) resolve(port)
    }
    child.stdout?.on("data", read)
    child.stderr?.on("data", read)
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}:\n${said}`)))
  })
}

/** Starts a server process on a database. */
export async function startServer(databaseUrl: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, ["--conditions=@voyant-travel/source", "--import", "tsx", script], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["pipe", "pipe", "pipe"],
  })
  const port = await listening(child)
  return {
    post: async <Body>(path: string, body: unknown) => {
      const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }
      const response = await fetch(`http://127.0.0.1:${port}/v1/admin/operations/availability${path}`, init)
      return { status: response.status, body: (await response.json()) as Body }
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, "exit")
      child.kill("SIGKILL")
      await ended
    },
  }
}
