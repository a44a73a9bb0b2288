import { screen, waitFor, within } from "@testing-library/react"
import {
  createCloseout,
  getCloseout,
  getRule,
  getSlot,
  listStartTimes,
  updateCloseout,
  updateRule,
  updateSlot,
  updateStartTime,
} from "@voyant-travel/operations/availability"
import { describe, expect, test, vi } from "vitest"
import { clock, testServer } from "../../../../test/support/server.js"
import { control, openPage } from "../testing/open.js"

const server = testServer()
vi.setConfig({ testTimeout: 30_000 })
const now = clock.now

type User = ReturnType<typeof openPage>["user"]

interface Form {
  form: string
  /** Makes a record and opens its form; answers how somebody else changes it, and what is stored in the end. */
  open: () => Promise<{ user: User; change: (value: number | string) => Promise<unknown>; stored: () => Promise<unknown> }>
  /** The field that both change, the one that only this window changes, and what they say. */
  field: RegExp
  before: string
  mine: string
  theirs: number | string
}

const forms: Form[] = [
  {
    form: "a departure",
    field: /^Capacity/,
    before: "10",
    mine: "12",
    theirs: 20,
    open: async () => {
      const slot = await server.fixtures.slot({ capacityPax: 10, dateLocal: "2026-06-03" })
      const { user } = openPage(server, `/departures/${slot.id}`)
      await user.click(await control("Change…"))
      return {
        user,
        change: (value) => updateSlot(server.db, { slotId: slot.id, patch: { capacityPax: Number(value) }, now }),
        stored: async () => String((await getSlot(server.db, { slotId: slot.id, now })).capacityPax),
      }
    },
  },
  {
    form: "a rule",
    field: /^Capacity/,
    before: "10",
    mine: "12",
    theirs: 20,
    open: async () => {
      const rule = await server.fixtures.rule({ capacityPax: 10 })
      const { user } = openPage(server, `/departures/rules/${rule.id}`)
      return {
        user,
        change: (value) => updateRule(server.db, { ruleId: rule.id, patch: { capacityPax: Number(value) }, now } as never),
        stored: async () => String((await getRule(server.db, { ruleId: rule.id })).capacityPax),
      }
    },
  },
  {
    form: "a closeout",
    field: /^Reason/,
    before: "Paint",
    mine: "Paint and varnish",
    theirs: "Engine",
    open: async () => {
      const made = await createCloseout(server.db, { productId: "prod_1", dateFrom: "2026-06-03", reason: "Paint", now })
      const { user } = openPage(server, `/departures/closeouts?open=${made.id}`)
      return {
        user,
        change: (value) => updateCloseout(server.db, { closeoutId: made.id, reason: String(value), now }),
        stored: async () => (await getCloseout(server.db, { closeoutId: made.id })).reason,
      }
    },
  },
  {
    form: "a start time",
    field: /^Label/,
    before: "Morning",
    mine: "Early morning",
    theirs: "Dawn",
    open: async () => {
      const rule = await server.fixtures.rule({ productId: "prod_1", startTimes: ["09:00"] })
      const [time] = (await listStartTimes(server.db, { productId: "prod_1" })).data
      const change = (label: string) => updateStartTime(server.db, { id: time?.id as never, label, now })
      await change("Morning")
      const { user } = openPage(server, `/departures/rules/${rule.id}`)
      await user.click(await control("Change start times"))
      await user.click(await control("Change 09:00"))
      return {
        user,
        change: (value) => change(String(value)),
        stored: async () => (await listStartTimes(server.db, { productId: "prod_1" })).data.find(({ id }) => id === time?.id)?.label,
      }
    },
  },
]

const typed = async (user: User, name: RegExp, text: string) => {
  const field = (await screen.findAllByLabelText(name)).at(-1) as HTMLInputElement
  await user.clear(field)
  await user.type(field, text)
  return field
}

describe.each(forms)("$form that somebody else changed meanwhile", ({ open, field, before, mine, theirs }) => {
  test("asks which to keep, shows both, and stores mine when mine is chosen", async () => {
    const { user, change, stored } = await open()
    const input = await typed(user, field, mine)
    await change(theirs)
    await user.click(await control("Save"))
    const dialog = await screen.findByRole("dialog", { name: "Changed in the meantime" })
    for (const value of [mine, String(theirs)]) expect(within(dialog).getByText(value)).toBeTruthy()
    expect(input.value).toBe(mine)
    await user.click(await control("Save this choice", dialog))
    await waitFor(async () => expect(await stored()).toBe(mine))
  })

  test("keeps what is stored when that is chosen, and loses nothing typed while asking", async () => {
    const { user, change, stored } = await open()
    const input = await typed(user, field, mine)
    await change(theirs)
    await user.click(await control("Save"))
    const first = await screen.findByRole("dialog", { name: "Changed in the meantime" })
    await user.click(await control("Keep editing", first))
    expect(input.value).toBe(mine)
    expect(await stored()).toBe(String(theirs))
    await user.click(await control("Save"))
    const again = await screen.findByRole("dialog", { name: "Changed in the meantime" })
    await user.click(within(again).getByText(String(theirs)))
    await user.click(await control("Save this choice", again))
    await waitFor(() => expect(screen.queryByRole("dialog", { name: "Changed in the meantime" })).toBeNull())
    await waitFor(async () => expect(await stored()).toBe(String(theirs)))
    expect(before).not.toBe(mine)
  })
})
