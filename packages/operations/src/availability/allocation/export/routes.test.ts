import { afterEach, describe, expect, it } from "vitest"
import { checkAnswer } from "../../../../test/support/answers.js"
import { checkedRequest, type ProblemBody } from "../../../../test/support/checked-request.js"
import { departure } from "../../../../test/support/departure.js"
import { now, party, rooms } from "../../../../test/support/people.js"
import { usePglite } from "../../../../test/support/pglite.js"
import { createOperationsApp } from "../../../app.js"
import { auditCapacity } from "../../../audit.js"
import type { Need } from "../../../kernel/http.js"
import { operationsPath } from "../../../routes.js"

const pglite = usePglite()
afterEach(async () => expect(await auditCapacity(pglite.db)).toEqual([]))
const appFor = (may: (need: Need) => boolean = () => true) =>
  createOperationsApp({ db: pglite.db, authorize: (_c, need) => may(need), now: () => now })

async function download(path: string, init?: RequestInit, app = appFor()) {
  const url = `${operationsPath}/availability/slots/${path}`
  const response = await app.request(url, init)
  await checkAnswer(init?.method ?? "GET", url, response)
  return response
}

const json = (body: object): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
})

async function booked() {
  const slotId = await departure(pglite.db)
  const [room] = await rooms(pglite.db, slotId, { label: "101" })
  const { ids } = await party(pglite.db, slotId, { people: 2, allocations: room && { room_dbl: room } })
  return { slotId, ids, room }
}

describe("lists over HTTP", () => {
  it("come as a file with its name, in UTF-8", async () => {
    const { slotId } = await booked()
    const response = await download(`${slotId}/exports/passengers.csv?delimiter=%3B`)
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8")
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="passengers-2026-07-01-${slotId}.csv"`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toContain('"Of bkng_1";"Guest 1"')
  })

  it("that are recorded name their record, with which a later list is compared", async () => {
    const { slotId } = await booked()
    expect((await download(`${slotId}/exports/rooming.csv`)).headers.get("x-export-id")).toBeNull()
    const exportId = (await download(`${slotId}/exports/rooming.csv`, json({ recipient: "Hotel" }))).headers.get("x-export-id")
    const diff = await download(`${slotId}/exports/rooming/diff?sinceExportId=${exportId}`)
    expect(await diff.json()).toMatchObject({ data: { sinceExportId: exportId, recipient: "Hotel", added: [], removed: [], changed: [] } })
  })

  it("show health texts to those alone who have the right to them", async () => {
    const { slotId } = await booked()
    const app = appFor(({ capability }) => capability !== "travelers.sensitive")
    expect((await download(`${slotId}/exports/passengers.csv?profile=full`, undefined, app)).status).toBe(403)
    expect((await download(`${slotId}/exports/passengers.csv`, json({ profile: "full" }), app)).status).toBe(403)
    expect((await download(`${slotId}/exports/passengers.csv`, undefined, app)).status).toBe(200)
  })

  it("of a departure that does not exist are a problem with its id", async () => {
    const response = await download("avsl_none/exports/rooming.csv")
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: "slot_not_found", details: { id: "avsl_none" } })
  })
})

describe("rooming lists over HTTP", () => {
  it("are rehearsed with 200 and their errors, and refused with 400 and the same errors when they shall be written", async () => {
    const { slotId, ids } = await booked()
    const send = checkedRequest(appFor())
    const body = { rows: [{ "Traveler ID": ids[0], Room: "999" }] }
    const told = await send<{ data: { errors: object[] } }>("POST", `/availability/slots/${slotId}/imports/rooming`, { body })
    expect([told.status, told.body.data.errors]).toMatchObject([200, [{ row: 1, code: "room_unknown", value: "999" }]])
    const refused = await send<ProblemBody>("POST", `/availability/slots/${slotId}/imports/rooming`, { body: { ...body, dryRun: false } })
    expect(refused).toMatchObject({ status: 400, body: { code: "rooming_import_failed", violations: told.body.data.errors } })
  })

  it("may be two megabytes large, and no larger", async () => {
    const { slotId } = await booked()
    const send = checkedRequest(appFor())
    const csv = (bytes: number) => `Traveler ID,Room,Notes\nsltr_x,101,"${"x".repeat(bytes - 40)}"\n`
    const large = await send<{ data: object }>("POST", `/availability/slots/${slotId}/imports/rooming`, { body: { csv: csv(2_000_000) } })
    expect(large.status).toBe(200)
    const larger = await send<ProblemBody>("POST", `/availability/slots/${slotId}/imports/rooming`, { body: { csv: csv(2_200_000) } })
    expect(larger).toMatchObject({ status: 400, body: { code: "import_too_large", details: { unit: "bytes" } } })
  })
})

describe("planning and looking back over HTTP", () => {
  it("plans, tells conflicts, and tells who did what to whom", async () => {
    const { slotId, ids, room } = await booked()
    const send = checkedRequest(appFor())
    const at = (path: string) => `/availability/slots/${slotId}/${path}`
    expect(await send("POST", at("auto-allocate"), { body: { family: "room" } })).toMatchObject({
      status: 200,
      body: { data: { dryRun: true, unchanged: 2, moves: [] } },
    })
    expect(await send("GET", at("conflicts"))).toMatchObject({ status: 200, body: { data: [] } })
    const audit = await send<{ data: { type: string; subjects: string[] }[] }>(
      "GET",
      at(`audit?travelerId=${ids[0]}&action=availability.assignment`),
    )
    expect(audit.body.data).toMatchObject([{ type: "availability.assignment.changed" }])
    expect(audit.body.data[0]?.subjects).toEqual(expect.arrayContaining([slotId, ids[0], room]))
    const all = await send<{ data: { type: string }[]; nextCursor: string | null }>("GET", at("audit?limit=2"))
    expect(all.body.data).toHaveLength(2)
    expect(JSON.stringify(all.body)).not.toMatch(/Guest|Of bkng/)
    const next = await send<{ data: { type: string }[] }>("GET", at(`audit?before=${all.body.nextCursor}`))
    expect(next.body.data.map(({ type }) => type)).toContain("availability.allocation_resource.created")
  })
})
