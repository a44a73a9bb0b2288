import { act, renderHook, waitFor } from "@testing-library/react"
import { describe, expect, test } from "vitest"
import * as availability from "../../src/availability/index.js"
import * as places from "../../src/places/index.js"
import { provided } from "../support/provided.js"
import { recording } from "../support/server.js"
import { anyInput } from "../support/surface.js"

const idOf: Record<string, string> = {
  useRule: "avrl_1",
  useStartTime: "avst_1",
  useSlotAllocation: "slal_1",
  useCloseout: "avcl_1",
  usePickupPoint: "pkpt_1",
  usePickupGroup: "pkgr_1",
  usePlace: "plac_1",
}

describe("the hooks of the endpoint table", () => {
  const rows = [
    ...availability.availabilityEndpoints.map((row) => ({ ...row, area: "availability" })),
    ...places.placesEndpoints.map((row) => ({ ...row, area: "places" })),
  ]
  const hooks = { ...availability, ...places } as never as Record<
    string,
    (input?: unknown) => { mutateAsync: (i: unknown) => Promise<unknown> }
  >

  test.each(rows.filter((row) => "events" in row))("$hook writes with one key per call", async ({ hook, area }) => {
    const { operations, requests } = recording(() => Response.json({ data: {} }))
    const { wrapper } = provided({ operations })
    const { result } = renderHook(() => hooks[hook]?.(), { wrapper })
    await act(async () => {
      await result.current?.mutateAsync(anyInput(area))
      await result.current?.mutateAsync(anyInput(area))
    })
    const keys = requests.map(({ headers }) => headers.get("idempotency-key"))
    expect(new Set(keys).size).toBe(2)
    expect(keys).not.toContain(null)
    expect(requests.every(({ headers }) => headers.has("x-correlation-id"))).toBe(true)
  })

  test.each(rows.filter((row) => !("events" in row)))("$hook reads under a key of its own area", async ({ hook, area, call }) => {
    const { operations, requests } = recording(() => Response.json({ data: {} }))
    const { wrapper, client } = provided({ operations })
    const byId = /^get(?!Calendar|DayBoard)/.test(call)
    const id = idOf[hook] ?? "avsl_1"
    renderHook(() => hooks[hook]?.(byId ? id : anyInput(area)), { wrapper })
    await waitFor(() => expect(requests).toHaveLength(1))
    const [query, ...others] = client.getQueryCache().getAll()
    expect(others).toEqual([])
    expect(query?.queryKey.slice(0, 3)).toEqual(["operations", "cairo", area])
    expect(requests[0]?.headers.has("idempotency-key")).toBe(false)
  })
})
