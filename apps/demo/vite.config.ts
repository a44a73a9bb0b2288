import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

const server = "http://127.0.0.1:4400"

// Built: against the packages as they are published. Served by `pnpm dev`: against their sources.
export default defineConfig(({ command }) => ({
  root: "web",
  plugins: [react()],
  ...(command === "serve" && { resolve: { conditions: ["@voyant-travel/source", "module", "browser", "development|production"] } }),
  server: { port: 4401, proxy: { "/v1": server, "/docs": server, "/openapi.json": server } },
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    // The policy of the server allows no inline script.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rollupOptions: { input: { index: "web/index.html", plain: "web/plain.html", workbench: "web/workbench.html" } },
  },
}))
