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

describe("the test runner", () => {
  it("counts what passed", () => {
    expect(summarize(file("passed", [{ fullName: "sells", status: "passed" }]))).toEqual({ passed: 1, failures: [], unsteady: [] })
  })

  it("names what passed on its second attempt only", () => {
    const { passed, unsteady } = summarize(
      file("passed", [{ fullName: "sells", status: "passed", failureMessages: ["AssertionError: expected 1 to be 2"] }]),
    )
    expect({ passed, unsteady }).toEqual({ passed: 1, unsteady: ["packages/operations/src/some.test.ts › sells"] })
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
