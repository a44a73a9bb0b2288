import { defineConfig } from "vitest/config"

const conditions = ["@voyant-travel/source", "node", "development|production"]
const browser = ["**/*.browser.test.ts"]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    maxWorkers: 2,
    expect: { poll: { timeout: 20_000 } }, // a page may take longer to show something than the second that is usual
    isolate: false, // the files of a worker share what is imported: loading it anew for each took most of the time
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["server/**/*.test.ts", "day/**/*.test.ts", "web/**/*.test.{ts,tsx}", "e2e/**/*.test.ts"],
          exclude: browser,
          globalSetup: "server/testing/company.setup.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["e2e/**/*.browser.test.ts"],
          globalSetup: "e2e/support/browser.setup.ts",
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
