import { mkdirSync, writeFileSync } from "node:fs"
import { defineConfig } from "tsup"
import { flattened } from "./scripts/flatten-styles.js"

export default defineConfig({
  entry: ["src/**/*.ts", "src/**/*.tsx", "!src/**/*.test.*", "!src/**/testing/**"],
  format: "esm",
  target: "es2022",
  bundle: false,
  clean: true,
  onSuccess: async () => {
    mkdirSync("dist", { recursive: true })
    for (const name of ["styles.css", "base.css"]) writeFileSync(`dist/${name}`, flattened(`src/kernel/styles/${name}`))
  },
})
