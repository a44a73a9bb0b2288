import { defineConfig } from "vitest/config"

const conditions = ["@voyant-travel/source", "node", "development|production"]
const shared = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
}
const tests = ["src/**/*.test.ts", "test/**/*.test.ts", "scripts/**/*.test.ts"]
const postgres = ["**/*.pg.test.ts"]
const house = ["test/house/**/*.test.ts", "test/surface/**/*.test.ts"]
const packed = ["test/packed/**/*.test.ts"]
const alone = ["**/*.alone.test.ts"]

export default defineConfig({
  ...shared,
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: tests,
          exclude: [...postgres, ...house, ...packed, ...alone],
          globalSetup: "test/support/pglite.setup.ts",
          isolate: false, // the files of a worker share what is imported and one PGlite: loading both anew took most of the time
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: "pg",
          include: postgres,
          globalSetup: "test/support/postgres.setup.ts",
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { ...shared, test: { name: "alone", include: alone } },
      { ...shared, test: { name: "house", include: house, testTimeout: 300_000 } },
      { ...shared, test: { name: "packed", include: packed, testTimeout: 300_000, hookTimeout: 300_000 } },
    ],
  },
})
