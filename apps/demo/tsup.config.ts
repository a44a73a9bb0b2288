import { defineConfig } from "tsup"

export default defineConfig({
  entry: { index: "server/index.ts" },
  outDir: "dist/server",
  format: "esm",
  target: "node20",
  platform: "node",
  bundle: true,
  splitting: true,
  clean: true,
  sourcemap: true,
  skipNodeModulesBundle: true,
})
