import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { root } from "../../../../scripts/support/root.js"
import { summarize } from "../../../../scripts/test/vitest.js"

type Result = { fullName: string; status: string; failureMessages?: string[] }

const file = (status: string, results: Result[], message = "") => ({
  testResults: [
    {
      name: join(root, "packages/operations/src/some.test.ts"),
      status,
      message,
      assertionResults: results.map((result) => ({ failureMessages: [], ...result })),
    },
  ],
})

const failure = "AssertionError: expected 1 to be 2\n\n    at some.test.ts:7:3\n    at node_modules/vitest/runner.js:1:1"

describe("the test runner", () => {
  it("counts what passed", () => {
    expect(summarize(file("passed", [{ fullName: "sells", status: "passed" }]))).toEqual({ passed: 1, failures: [], unsteady: [] })
  })

  it("names what passed on its second attempt only, with what the first one died of", () => {
    const { passed, unsteady } = summarize(file("passed", [{ fullName: "sells", status: "passed", failureMessages: [failure] }]))
    const told = "packages/operations/src/some.test.ts › sells\n      AssertionError: expected 1 to be 2\n          at some.test.ts:7:3"
    expect({ passed, unsteady }).toEqual({ passed: 1, unsteady: [told] })
  })

  it("names what failed", () => {
    const { failures } = summarize(file("failed", [{ fullName: "sells", status: "failed" }]))
    expect(failures).toEqual(["packages/operations/src/some.test.ts › sells"])
  })

  it("takes a test that was left out for a failure", () => {
    const { failures } = summarize(file("passed", [{ fullName: "sells", status: "skipped" }]))
    expect(failures).toEqual(["packages/operations/src/some.test.ts › sells (skipped, not run)"])
  })

  it("takes a file that did not load for a failure", () => {
    const { failures } = summarize(file("failed", [], "Cannot find module './shop.js'\n  at …"))
    expect(failures).toEqual(["packages/operations/src/some.test.ts: Cannot find module './shop.js'"])
  })
})
