import { defineConfig } from "vitest/config"

const conditions = ["@voyant-travel/source"]

export default defineConfig({
  resolve: { conditions: [...conditions, "module", "browser", "development|production"] },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    maxWorkers: 2,
    isolate: false, // the files of a worker share what is imported: loading it anew for each took most of the time
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 12_000 } },
    projects: [
      { extends: true, test: { name: "node", environment: "node", include: ["src/**/*.test.ts", "test/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "happy-dom",
          retry: 1,
          include: ["src/**/*.test.tsx", "test/**/*.test.tsx"],
          setupFiles: ["src/kernel/testing/setup.ts"],
        },
      },
    ],
  },
})
