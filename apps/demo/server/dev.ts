import { createServer } from "vite"

/** `pnpm dev`: the server from its sources on 4400, and Vite before it on 4401. */
await import("./index.js")
const vite = await createServer({ configFile: "vite.config.ts" })
await vite.listen()
console.log(`  Developing at ${vite.resolvedUrls?.local[0]}`)
