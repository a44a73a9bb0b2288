import { act, renderHook } from "@testing-library/react"
import { expect, test } from "vitest"
import { useRuleBuilder } from "../../index.js"

function builderOf(value: string, anchorDate = "2026-05-28") {
  const texts: string[] = []
  const hook = renderHook((given: string) => useRuleBuilder({ value: given, onChange: (text) => texts.push(text), anchorDate }), {
    initialProps: value,
  })
  return { ...hook, texts }
}

test("a host's own form changes a recurrence by its fields and gets the text", () => {
  const { result, texts } = builderOf("FREQ=WEEKLY;BYDAY=TU,SA")
  expect(result.current).toMatchObject({ pace: "weekly", draft: { weekdays: ["TU", "SA"] } })
  act(() => result.current.change({ interval: 2 }))
  expect(texts.at(-1)).toContain("INTERVAL=2")
  expect(texts.at(-1)).toContain("BYDAY=TU,SA")
})

test("another kind of repetition takes day and month from the anchor date; a text of its own keeps what was said", () => {
  const { result, texts } = builderOf("FREQ=WEEKLY;BYDAY=TU")
  act(() => result.current.repeat("yearly"))
  expect(texts.at(-1)).toMatch(/FREQ=YEARLY.*BYMONTH=5/)
  act(() => result.current.repeat("custom"))
  expect(result.current).toMatchObject({ pace: undefined, draft: { repeats: "custom", custom: texts.at(-1) } })
})

test("another text from outside is read anew; the same one leaves what was typed", () => {
  const { result, rerender, texts } = builderOf("FREQ=DAILY")
  act(() => result.current.change({ interval: 3 }))
  rerender(String(texts.at(-1)))
  expect(result.current.draft.interval).toBe(3)
  rerender("FREQ=MONTHLY;BYMONTHDAY=12")
  expect(result.current).toMatchObject({ pace: "monthly", draft: { monthly: { by: "day", day: 12 } } })
})
