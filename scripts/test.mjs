import { install, pnpm, requireNode } from "./lib/workspace.mjs"

requireNode()
install()
pnpm("exec", "tsx", "scripts/test/run.ts", ...process.argv.slice(2))
