import { createServer } from "node:net"
import { createAdaptorServer, type ServerType } from "@hono/node-server"
import type { Hono } from "hono"
import type { DemoEnv } from "../people/authorize.js"
import { Sentence } from "../sentences.js"

export interface Listening {
  url: string
  port: number
  close: () => Promise<void>
}

const isTaken = (error: unknown) => (error as NodeJS.ErrnoException).code === "EADDRINUSE"

const tryPort = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

async function nextFree(port: number, host: string): Promise<number | undefined> {
  for (let next = port + 1; next <= Math.min(port + 50, 65_535); next++) if (await tryPort(next, host)) return next
  return undefined
}

/** Refuses early, before minutes of seeding, when the port is not free. */
export async function requirePort(port: number, host: string): Promise<void> {
  if (port === 0 || (await tryPort(port, host))) return
  throw await portTaken(port, host)
}

async function portTaken(port: number, host: string): Promise<Sentence> {
  const free = await nextFree(port, host)
  return new Sentence(`Port ${port} is taken.${free ? ` The next free one is ${free}: npm start -- --port ${free}` : ""}`)
}

/** Serves the app. `close` lets answers under way finish for a moment, then cuts the live streams. */
export async function listen(app: Hono<DemoEnv>, { port, host }: { port: number; host: string }): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject)
      server.listen(port, host, resolve)
    })
  } catch (error) {
    throw isTaken(error) ? await portTaken(port, host) : error
  }
  const address = server.address()
  const bound = typeof address === "object" && address ? address.port : port
  const shown = host === "127.0.0.1" || host === "0.0.0.0" || host === "::" ? "localhost" : host
  return { url: `http://${shown}:${bound}`, port: bound, close: () => closeServer(server) }
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), 500)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    if ("closeIdleConnections" in server) server.closeIdleConnections()
  })
}
