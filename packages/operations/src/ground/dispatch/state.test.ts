import { describe, expect, it } from "vitest"
import { type DispatchStatus, dispatchStatuses, type ExecutionEventType } from "../words.js"
import {
  type DispatchState,
  dispatchTransitions,
  type FoldedEvent,
  foldEvents,
  judgeStep,
  transitionsOf,
  voidedByCorrection,
} from "./state.js"

const at = (time: string) => new Date(`2026-05-28T${time}:00Z`)
let number = 0
const event = (eventType: ExecutionEventType, time = "08:00", voidsEventId: string | null = null): FoldedEvent => ({
  ...{ id: `gexe_${++number}`, eventType, occurredAt: at(time), voidsEventId },
})
const idle = { enRouteAt: null, arrivedAt: null, pickupAt: null, dropoffAt: null }
const standing = (status: DispatchStatus): DispatchState => ({ status, ...idle })
type Step = keyof typeof dispatchTransitions
const steps = Object.keys(dispatchTransitions) as Step[]

describe("every pair of a state and an event", () => {
  const pairs = dispatchStatuses.flatMap((status) => steps.map((step) => [status, step] as const))
  it.each(pairs)("%s and %s", (status, step) => {
    const { from, to } = dispatchTransitions[step]
    const verdict = judgeStep(standing(status), step, at("09:00"))
    if ((from as readonly string[]).includes(status)) expect(verdict).toEqual({ ok: true, to, late: false })
    else expect(verdict).toEqual({ ok: false, code: "status_transition_invalid", allowed: transitionsOf(status) })
  })
  it("offers nothing after an end", () => {
    for (const status of ["completed", "cancelled", "no_show"] as const) expect(transitionsOf(status)).toEqual([])
  })
  it("offers arriving, no-show only on the spot", () => {
    expect(transitionsOf("assigned")).toEqual(["driver_en_route", "driver_arrived", "cancelled"])
    expect(transitionsOf("arrived")).toEqual(["pickup_completed", "no_show", "cancelled"])
  })
})

describe("the fold", () => {
  const run = [event("scheduled"), event("assigned"), event("driver_arrived", "09:20"), event("pickup_completed", "09:40")]
  it("is the furthest step with the times of its events", () => {
    expect(foldEvents(run)).toEqual({ status: "picked_up", ...idle, arrivedAt: at("09:20"), pickupAt: at("09:40") })
  })
  it("takes a late fact for its time and stays where it is", () => {
    const state = foldEvents(run)
    expect(judgeStep(state, "driver_en_route", at("09:00"))).toEqual({ ok: true, to: "picked_up", late: true })
    expect(foldEvents([...run, event("driver_en_route", "09:00")])).toMatchObject({ status: "picked_up", enRouteAt: at("09:00") })
    expect(judgeStep(state, "driver_en_route", at("09:21"))).toMatchObject({ ok: false, code: "status_transition_invalid" })
  })
  it("leaves out what was voided, and the late fact before it stays", () => {
    const [late, arrived] = [event("driver_en_route", "09:00"), event("driver_arrived", "09:20")]
    const events = [event("scheduled"), event("assigned"), arrived, late]
    expect(foldEvents(events).status).toBe("arrived")
    const corrected = voidedByCorrection(events).map((id) => event("status_corrected", "09:30", id))
    expect(foldEvents([...events, ...corrected])).toEqual({ status: "en_route", ...idle, enRouteAt: at("09:00") })
  })
  it("goes by the later of assigned and unassigned", () => {
    expect(foldEvents([event("scheduled"), event("assigned"), event("unassigned")]).status).toBe("scheduled")
    expect(foldEvents([event("scheduled"), event("unassigned"), event("assigned")]).status).toBe("assigned")
  })
  it("takes a correction of a cancelled run back to scheduled, also when it was under way, or to draft", () => {
    const cancelled = [event("scheduled"), event("assigned"), event("driver_en_route"), event("cancelled")]
    const voids = (events: FoldedEvent[]) => [...events, ...voidedByCorrection(events).map((id) => event("status_corrected", "10:00", id))]
    expect(foldEvents(voids(cancelled))).toEqual({ status: "scheduled", ...idle })
    expect(foldEvents(voids([event("cancelled")])).status).toBe("draft")
  })
  it("has nothing to correct before the road", () => expect(voidedByCorrection([event("scheduled"), event("assigned")])).toEqual([]))
  it("refuses a step before the one it follows", () => {
    expect(judgeStep(foldEvents(run), "dropoff_completed", at("09:39"))).toEqual({
      ok: false,
      code: "event_out_of_order",
      after: at("09:40"),
    })
  })
})
