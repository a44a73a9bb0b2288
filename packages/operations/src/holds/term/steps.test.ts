import { expect, test } from "vitest"
import { stepRows } from "./steps.js"

test.each(["slot", "space"] as const)("a hold of backing %s takes no release steps", (backing) => {
  const frame = { backing } as Parameters<typeof stepRows>[1]
  expect(() => stepRows({ releaseSteps: [{ daysBefore: 30, keepPercent: 50 }] } as never, frame)).toThrow(
    expect.objectContaining({ code: "release_steps_not_supported", details: { backing } }),
  )
})
