import { describe, expect, it } from "vitest"
import { slotInstants } from "./instants.js"

const timed = {
  timezone: "Europe/Bucharest",
  dateLocal: "2026-09-26",
  startsAt: new Date("2026-09-26T06:00:00Z"),
  allDay: false,
  cutoffMinutes: null,
  earlyBookingLimitMinutes: null,
  minPax: null,
  minPaxDecisionMinutes: null,
}
const allDay = { ...timed, timezone: "Africa/Cairo", dateLocal: "2026-04-24", startsAt: new Date("2026-04-23T22:00:00Z"), allDay: true }

describe("when sales end", () => {
  it("sells a timed slot until it starts, and an all-day slot until its first local day ends", () => {
    expect(slotInstants(timed).cutoffAt).toEqual(timed.startsAt)
    expect(slotInstants(allDay).cutoffAt).toEqual(new Date("2026-04-24T21:00:00Z"))
  })

  it("counts minutes of elapsed time before the start, 0 being the start itself", () => {
    expect(slotInstants({ ...timed, cutoffMinutes: 90 }).cutoffAt).toEqual(new Date("2026-09-26T04:30:00Z"))
    expect(slotInstants({ ...allDay, cutoffMinutes: 0 }).cutoffAt).toEqual(allDay.startsAt)
  })

  it("ends the day before a day that the zone skipped at that day's first instant", () => {
    const apia = { ...allDay, timezone: "Pacific/Apia", dateLocal: "2011-12-29", startsAt: new Date("2011-12-29T10:00:00Z") }
    expect(slotInstants(apia).cutoffAt).toEqual(new Date("2011-12-30T10:00:00Z"))
  })
})

it("opens sales always, or as many minutes before the start as the limit says", () => {
  expect(slotInstants(timed).opensAt).toBeNull()
  expect(slotInstants({ ...timed, earlyBookingLimitMinutes: 1440 }).opensAt).toEqual(new Date("2026-09-25T06:00:00Z"))
})

it("decides a minimum at the start unless told minutes before, and never without a minimum", () => {
  expect(slotInstants({ ...timed, minPaxDecisionMinutes: 60 }).decideAt).toBeNull()
  expect(slotInstants({ ...timed, minPax: 4 }).decideAt).toEqual(timed.startsAt)
  expect(slotInstants({ ...timed, minPax: 4, minPaxDecisionMinutes: 60 }).decideAt).toEqual(new Date("2026-09-26T05:00:00Z"))
})
