import { expect } from "vitest"
import type { Office } from "./office.js"

export const api = "/v1/admin/operations"

interface Named {
  id: string
  name: string
}

/** People and pools by name, and departures that need them. */
export function useCrew(office: Office) {
  const named = async (name: string): Promise<Named> => {
    const { body } = await office.ask("POST", `${api}/resources/search`, { q: name })
    const [found] = body.data as Named[]
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }

  const poolOf = async (name: string): Promise<string> => {
    const { body } = await office.ask("GET", `${api}/pools?q=${encodeURIComponent(name)}`)
    return (body.data as Named[])[0]?.id ?? ""
  }

  /** A departure of the Giza day that nobody is assigned to, and another at the same hours that takes a guide of the pool. */
  async function twoDepartures(dateLocal = "2026-06-21") {
    const slot = {
      productId: "prod_giz",
      optionId: "popt_giz_fr",
      timezone: "Africa/Cairo",
      dateLocal,
      durationMinutes: 480,
      capacityPax: 20,
    }
    const make = async (startTimeLocal: string) =>
      ((await office.ask("POST", `${api}/availability/slots`, { ...slot, startTimeLocal })).body.data as Named).id
    const [wanted, other] = [await make("09:00"), await make("10:00")]
    const karim = await named("Karim Adel")
    const taken = await office.ask("POST", `${api}/slot-assignments`, { slotId: other, resourceId: karim.id, title: "Another Giza day" })
    expect(taken.status).toBe(201)
    return { wanted, other }
  }
  return { named, poolOf, twoDepartures }
}
