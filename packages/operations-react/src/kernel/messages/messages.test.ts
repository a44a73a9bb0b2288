import { describe, expect, expectTypeOf, test } from "vitest"
import type { ArgumentsOf } from "./arguments.js"
import type { Translate } from "./define.js"
import { defineMessages } from "./define.js"
import { formatMessage } from "./format.js"

const english = { locale: "en", numberingSystem: undefined, direction: "ltr" } as const
const arabic = { locale: "ar", numberingSystem: "latn", direction: "rtl" } as const

describe("arguments of a message", () => {
  test("are typed by its English text", () => {
    expectTypeOf<ArgumentsOf<"Retry">>().toEqualTypeOf<Record<never, never>>()
    expectTypeOf<ArgumentsOf<"{name} of {place}">["name"]>().toEqualTypeOf<string | number>()
    type Nested = ArgumentsOf<"{count, plural, =0 {none} one {# of {name}} other {# of {name}}} at {time, time, short} {n, number}">
    expectTypeOf<Nested["count"]>().toEqualTypeOf<number>()
    expectTypeOf<Nested["name"]>().toEqualTypeOf<string | number>()
    expectTypeOf<Nested["time"]>().toEqualTypeOf<Date | number>()
    expectTypeOf<Nested["n"]>().toEqualTypeOf<number>()
    expectTypeOf<keyof Nested>().toEqualTypeOf<"count" | "name" | "time" | "n">()
    expectTypeOf<keyof ArgumentsOf<"{kind, select, room {Room} other {Seat}} {label}">>().toEqualTypeOf<"kind" | "label">()
  })

  test("are asked for exactly where the text has them", () => {
    const texts = defineMessages({ retry: "Retry", rows: "{count, plural, one {# row} other {# rows}}" })
    const t = ((key: string) => key) as Translate<typeof texts>
    t("retry")
    t("rows", { count: 2 })
    // @ts-expect-error the count is missing
    t("rows")
    // @ts-expect-error there is no such text
    t("absent")
  })
})

describe("a message", () => {
  test("uses every plural category of Arabic", () => {
    const text = "{n, plural, zero {صفر} one {واحد} two {اثنان} few {قليل} many {كثير} other {غير}}"
    expect([0, 1, 2, 3, 11, 100].map((n) => formatMessage(text, { n }, arabic))).toEqual(["صفر", "واحد", "اثنان", "قليل", "كثير", "غير"])
  })

  test("isolates names in right-to-left sentences, and right-to-left names in others", () => {
    expect(formatMessage("نُقل {name}", { name: "Ana" }, arabic)).toBe("نُقل \u2068Ana\u2069")
    expect(formatMessage("Moved {name}", { name: "Ana" }, english)).toBe("Moved Ana")
    expect(formatMessage("{who} → {room}", { who: "ירון", room: "DBL-18" }, english)).toBe("\u2068ירון\u2069 → DBL-18")
  })

  test("chooses its wording by a value in right-to-left sentences, too", () => {
    const text = "{family, select, seat {المقعد} other {الغرفة}} {label}"
    expect(formatMessage(text, { family: "seat", label: "1A" }, arabic)).toBe("المقعد \u20681A\u2069")
  })

  test("writes digits of the chosen system", () => {
    expect(formatMessage("{n, number}", { n: 12 }, { ...arabic, numberingSystem: "arab" })).toBe("١٢")
  })

  test("grows by 40 % in the pseudo-locale", () => {
    expect(formatMessage("Cancel", {}, { ...english, locale: "en-XA" })).toBe("[Cáñçél···]")
  })

  test("that does not parse is shown as it stands", () => {
    expect(formatMessage("{broken", {}, english)).toBe("{broken")
  })
})
