import { once } from "node:events"
import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { drizzle } from "drizzle-orm/node-postgres"
import { Pool } from "pg"
import { createOperationsApp } from "../../src/app.js"

/* A host in a process of its own: the routes over one database, on a free port that it prints. Started by `process.ts`. */

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 20 })
const app = createOperationsApp({ db: drizzle(pool), authorize: () => true })

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const headers = { "content-type": incoming.headers["content-type"] ?? "application/json" }
  const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined
  return new Request(`http://localhost${incoming.url}`, { method: incoming.method, headers, body })
}

const server = createServer(async (incoming, outgoing) => {
  const response = await app.fetch(await toRequest(incoming))
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
})
process.stdin.resume().once("end", () => process.exit()) // nobody waits for us any more
server.listen(0, "127.0.0.1")
await once(server, "listening")
console.log(`listening ${(server.address() as AddressInfo).port}`)
