import { join } from "node:path"
import { become, install, isInstalled, pnpm, requireNode, root } from "./lib/workspace.mjs"

requireNode()
if (!isInstalled()) install()
pnpm("exec", "turbo", "run", "build", "--output-logs=errors-only", "--filter=@voyant-travel/operations-demo")
become(process.execPath, ["dist/server/index.js", ...process.argv.slice(2)], join(root, "apps/demo"))
