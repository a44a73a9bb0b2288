import { defineConfig } from "tsup"

export default defineConfig({
  entry: ["src/**/*.ts", "src/**/*.tsx", "!src/**/*.test.*"],
  format: "esm",
  target: "es2022",
  bundle: false,
  clean: true,
})
