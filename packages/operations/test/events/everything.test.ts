import { describe, expect, test } from "vitest"
import { createFacility } from "../../src/places/index.js"
import { operationsPath } from "../../src/routes.js"
import { createTestApp } from "../support/app.js"
import { usePglite } from "../support/pglite.js"

const pglite = usePglite()
const at = (day: number, hour = 9) => new Date(Date.UTC(2026, 4, day, hour))
const make = (name: string, now: Date) => createFacility(pglite.db, { kind: "hotel", name, actor: "mona", now })

interface Page {
  data: { subject: string; at: string }[]
  nextCursor: string | null
}

describe("what everybody did", () => {
  test("is paged over all records, newest first, within a span that ends before its last instant", async () => {
    const { send } = createTestApp(pglite.db)
    const made = []
    for (const [name, now] of [
      ["A", at(1)],
      ["B", at(2)],
      ["C", at(3)],
      ["D", at(4, 0)],
    ] as const)
      made.push(await make(name, now))
    const ids = made.map(({ id }) => id)
    const page = async (query: string) => (await send<Page>("GET", `/history${query}`)).body
    const subjects = ({ data }: Page) => data.map(({ subject }) => subject)
    expect(subjects(await page(""))).toEqual([...ids].reverse())
    const span = `from=${at(2).toISOString()}&to=${at(4, 0).toISOString()}`
    expect(subjects(await page(`?${span}`))).toEqual([ids[2], ids[1]])
    const first = await page(`?${span}&limit=1`)
    expect(subjects(first)).toEqual([ids[2]])
    expect(subjects(await page(`?${span}&limit=1&before=${first.nextCursor}`))).toEqual([ids[1]])
    expect(subjects(await page("?types=ground."))).toEqual([])
  })

  test("leaves as a file of at most 31 days", async () => {
    const { app, send } = createTestApp(pglite.db)
    const { id } = await make("A", at(2))
    const file = (from: Date, to: Date) => `/history.csv?from=${from.toISOString()}&to=${to.toISOString()}`
    const answer = await app.request(`${operationsPath}${file(at(1, 0), at(32, 0))}`)
    expect(answer.headers.get("content-disposition")).toContain("history-2026-05-01-2026-06-01.csv")
    expect((await answer.text()).trim().split("\r\n")[1]).toContain(`"places.place.created","${id}"`)
    for (const refused of ["/history.csv", `/history.csv?from=${at(1).toISOString()}`, file(at(1), at(33))])
      expect(await send("GET", refused)).toMatchObject({
        status: 400,
        body: { code: "invalid_request", violations: [{ path: "from", message: "Name a record, or a span of at most 31 days." }] },
      })
  })

  test("is for those who may look back; one record's story is for whoever may read it", async () => {
    const asked: (string | undefined)[] = []
    const { send } = createTestApp(pglite.db, {
      authorize: (_c, { capability }) => {
        asked.push(capability)
        return capability !== "history.read"
      },
    })
    expect(await send("GET", "/history")).toMatchObject({ status: 403, body: { code: "forbidden" } })
    expect(await send("GET", `/history.csv?from=${at(1).toISOString()}&to=${at(2).toISOString()}`)).toMatchObject({ status: 403 })
    expect(await send("GET", "/history?subject=plac_1")).toMatchObject({ status: 200 })
    expect(asked).toEqual([undefined, "history.read", undefined, "history.read", undefined])
  })
})
