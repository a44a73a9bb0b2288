import { describe, expect, it } from "vitest"
import { type LinkedTime, plannedSlots, type RuleRow } from "./plan.js"

const rule: RuleRow = {
  id: "avrl_1",
  seriesId: "avrl_1",
  revision: 1,
  productId: "prod_1",
  optionId: null,
  placeId: null,
  name: null,
  timezone: "Europe/Bucharest",
  recurrence: "FREQ=DAILY",
  anchorDate: "2026-01-01",
  validFrom: null,
  validTo: null,
  capacityPax: 12,
  minPax: 4,
  minPaxDecisionMinutes: 1440,
  cutoffMinutes: 60,
  earlyBookingLimitMinutes: null,
  durationMinutes: 120,
  days: 1,
  nights: null,
  endTimeLocal: null,
  active: true,
  notes: null,
  createdAt: new Date(0),
  updatedAt: new Date(0),
}
const at = (startTimeLocal: string, over: Partial<LinkedTime> = {}): LinkedTime => ({
  id: `avst_${startTimeLocal.replace(":", "")}`,
  startTimeLocal,
  durationMinutes: null,
  active: true,
  ...over,
})
const day = (date: string) => ({ from: date, to: date })

describe("a timed rule", () => {
  it("plans every column that the rule decides", () => {
    const { slots } = plannedSlots(rule, [at("09:00")], day("2026-09-26"))
    expect(slots).toEqual([
      {
        ruleId: "avrl_1",
        startTimeId: "avst_0900",
        originalStart: "2026-09-26T09:00:00",
        originalWall: Date.parse("2026-09-26T09:00:00Z"),
        productId: "prod_1",
        optionId: null,
        placeId: null,
        timezone: "Europe/Bucharest",
        allDay: false,
        dateLocal: "2026-09-26",
        endDateLocal: "2026-09-26",
        startsAt: new Date("2026-09-26T06:00:00Z"),
        endsAt: new Date("2026-09-26T08:00:00Z"),
        days: 1,
        nights: 0,
        capacityPax: 12,
        minPax: 4,
        decideAt: new Date("2026-09-25T06:00:00Z"),
        cutoffMinutes: 60,
        cutoffAt: new Date("2026-09-26T05:00:00Z"),
        earlyBookingLimitMinutes: null,
        opensAt: null,
      },
    ])
  })

  it("makes two departures of two starts a day, the start time's duration before the rule's", () => {
    const { slots } = plannedSlots(rule, [at("09:00"), at("14:00", { durationMinutes: 30 })], day("2026-09-26"))
    expect(slots.map(({ startTimeId, endsAt }) => [startTimeId, endsAt?.toISOString()])).toEqual([
      ["avst_0900", "2026-09-26T08:00:00.000Z"],
      ["avst_1400", "2026-09-26T11:30:00.000Z"],
    ])
  })

  it("ends on the next local day when it runs past midnight, and still covers one day", () => {
    const [slot] = plannedSlots(rule, [at("23:00")], day("2026-07-01")).slots
    expect(slot).toMatchObject({ dateLocal: "2026-07-01", endDateLocal: "2026-07-02", days: 1, nights: 0 })
  })

  it("keeps the elapsed duration exact on a 25-hour day", () => {
    const [slot] = plannedSlots({ ...rule, durationMinutes: 24 * 60 }, [at("00:00")], day("2026-10-25")).slots
    expect(slot).toMatchObject({ endsAt: new Date("2026-10-25T21:00:00Z"), endDateLocal: "2026-10-25" })
  })

  it("plans nothing when all its start times are inactive, rather than turning all-day", () => {
    const plan = plannedSlots(rule, [at("09:00", { active: false })], day("2026-09-26"))
    expect(plan).toEqual({ slots: [], skipped: [{ originalStart: null, reason: "start_time_inactive" }] })
  })

  it("reports a start that clocks jump over", () => {
    const cairo = { ...rule, timezone: "Africa/Cairo" }
    const plan = plannedSlots(cairo, [at("00:30"), at("09:00")], day("2026-04-24"))
    expect(plan.slots.map(({ originalStart }) => originalStart)).toEqual(["2026-04-24T09:00:00"])
    expect(plan.skipped).toEqual([{ originalStart: "2026-04-24T00:30:00", reason: "nonexistent_local_time" }])
  })

  it("says that a stored rule is invalid where its end is not after its start", () => {
    const plan = plannedSlots({ ...rule, durationMinutes: null, endTimeLocal: "08:00" }, [at("09:00")], day("2026-09-26"))
    expect(plan).toEqual({
      slots: [],
      skipped: [{ originalStart: "2026-09-26T09:00:00", reason: "rule_invalid", detail: "end_before_start" }],
    })
  })

  it("links an extra date-time to a start time only where one says the same time", () => {
    const extra = { ...rule, recurrence: "RDATE:20260926T090000,20260926T101500" }
    expect(plannedSlots(extra, [at("09:00")], day("2026-09-26")).slots.map(({ startTimeId }) => startTimeId)).toEqual(["avst_0900", null])
  })
})

describe("an all-day rule", () => {
  it("runs from the first instant of its day, also where midnight does not exist", () => {
    const [slot] = plannedSlots({ ...rule, timezone: "Africa/Cairo", cutoffMinutes: null }, [], day("2026-04-24")).slots
    expect(slot).toMatchObject({
      allDay: true,
      originalStart: "2026-04-24T00:00:00",
      startsAt: new Date("2026-04-23T22:00:00Z"),
      endsAt: new Date("2026-04-24T21:00:00Z"),
      cutoffAt: new Date("2026-04-24T21:00:00Z"),
      startTimeId: null,
    })
  })

  it("covers several days with one night fewer, unless the rule says how many", () => {
    const tour = { ...rule, days: 5 }
    expect(plannedSlots(tour, [], day("2026-09-26")).slots[0]).toMatchObject({ endDateLocal: "2026-09-30", nights: 4 })
    expect(plannedSlots({ ...tour, nights: 3 }, [], day("2026-09-26")).slots[0]).toMatchObject({ nights: 3 })
  })
})
