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
          exclude: [...postgres, ...house, ...packed],
          globalSetup: "test/support/pglite.setup.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: { name: "pg", include: postgres, globalSetup: "test/support/postgres.setup.ts", testTimeout: 60_000, hookTimeout: 60_000 },
      },
      { ...shared, test: { name: "house", include: house, testTimeout: 300_000 } },
      { ...shared, test: { name: "packed", include: packed, testTimeout: 300_000, hookTimeout: 300_000 } },
    ],
  },
})
