import { act, screen, waitFor } from "@testing-library/react"
import { useState } from "react"
import { describe, expect, test, vi } from "vitest"
import { OperationsRequestError } from "../core/index.js"
import { kernelMessagesAr } from "../messages/ar.js"
import { show } from "../testing/screen.js"
import {
  Button,
  CapacityLine,
  ConfirmDialog,
  DateInput,
  Dialog,
  Instant,
  Link,
  NeighbourName,
  NeighbourPicker,
  PageFrame,
  ReasonDialog,
  SellabilityBadge,
  TimeInput,
  useAnnounce,
  useShortcuts,
  useToast,
} from "./index.js"

const polite = () => document.querySelector('[aria-live="polite"]')?.textContent

function Announcing() {
  const announce = useAnnounce()
  return <Button onClick={() => ["One.", "Two.", "Two."].map((text) => announce(text))}>Go</Button>
}

function Toasting({ undo }: { undo: () => void }) {
  const toast = useToast()
  return (
    <>
      <Button onClick={() => toast({ text: "Moved", undo, topic: "board" })}>Go</Button>
      <Button onClick={() => toast({ text: "Moved again", undo, topic: "board" })}>Go again</Button>
      <Button onClick={() => toast({ text: "Saved" })}>Save</Button>
    </>
  )
}

function InDialog({ undo }: { undo: () => void }) {
  const [open, setOpen] = useState(true)
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title="Seats" footer={<Button onClick={() => setOpen(false)}>Leave</Button>}>
      <Toasting undo={undo} />
    </Dialog>
  )
}

function Board({ onNew }: { onNew: () => void }) {
  const { ref, help } = useShortcuts<HTMLDivElement>([{ keys: "n", label: "New departure", run: onNew }])
  return (
    <div ref={ref}>
      <Button>Inside</Button>
      <input aria-label="Text" />
      {help}
    </div>
  )
}

function OneDate() {
  const [date, setDate] = useState<string | null>("2026-05-28")
  return <DateInput label="Date" value={date} onChange={setDate} />
}

describe("capacity in words", () => {
  test.each([
    [{ booked: 38, held: 2, capacity: 40, available: 0 }, "38 sold + 2 held of 40 · 0 left"],
    [{ booked: 38, held: 0, capacity: null, available: null }, "38 sold · no limit"],
    [{ booked: 3, held: 0, capacity: 40, available: 37 }, "3 sold of 40 · 37 left"],
  ])("%j reads %j", (numbers, text) => {
    show(<CapacityLine {...numbers} />)
    expect(screen.getByText(text)).toBeTruthy()
  })
})

test("an action that a person may not take says why, stays reachable and does nothing", async () => {
  const onClick = vi.fn()
  const { user } = show(
    <Button disabledReason="Needs capacity.override" onClick={onClick}>
      Raise
    </Button>,
  )
  await user.click(screen.getByRole("button", { name: /Raise/ }))
  expect(onClick).not.toHaveBeenCalled()
  expect(screen.getByText("Needs capacity.override")).toBeTruthy()
})

test("a destination is a link where the host has a page for it, else text", () => {
  const href = (to: { to: string }) => (to.to === "departure" ? "/d/1" : undefined)
  show(
    <>
      <Link to={{ to: "departure", id: "avsl_1" }}>Departure</Link>
      <Link to={{ to: "place", id: "plac_1" }}>Place</Link>
    </>,
    { href },
  )
  expect(screen.getByRole("link").getAttribute("href")).toBe("/d/1")
  expect(screen.getByText("Place").tagName).toBe("SPAN")
})

test("a refused confirmation stays open with the reason, in the words of the screen", async () => {
  const onConfirm = vi.fn().mockRejectedValue(new OperationsRequestError({ status: 409, code: "slot_full", details: { left: 2 } }))
  const dialog = <ConfirmDialog open onClose={vi.fn()} title="Cancel?" consequences="67 people" confirmLabel="Yes" onConfirm={onConfirm} />
  const { user } = show(<PageFrame title="Page">{dialog}</PageFrame>, { messages: { "error.slot_full": "Only {left} places are left." } })
  await user.click(await screen.findByRole("button", { name: "Yes" }))
  expect(await screen.findByText("Only 2 places are left.")).toBeTruthy()
})

test("a reason has at least three characters", async () => {
  const onConfirm = vi.fn().mockResolvedValue(undefined)
  const onClose = vi.fn()
  const { user } = show(<ReasonDialog open onClose={onClose} title="Override" confirmLabel="Override" onConfirm={onConfirm} />)
  await user.type(await screen.findByRole("textbox"), " a ")
  await user.click(screen.getByRole("button", { name: "Override" }))
  expect(onConfirm).not.toHaveBeenCalled()
  await user.type(screen.getByRole("textbox"), "greed")
  await user.click(screen.getByRole("button", { name: "Override" }))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(onConfirm).toHaveBeenCalledWith("a greed")
})

test("what happened is announced, bursts as one", async () => {
  const { user } = show(<Announcing />)
  await user.click(screen.getByRole("button", { name: "Go" }))
  await waitFor(() => expect(polite()).toBe("One. Two."))
})

test("a toast is announced, and takes back what was done", async () => {
  const undo = vi.fn()
  const { user } = show(<Toasting undo={undo} />)
  await user.click(screen.getByRole("button", { name: "Go" }))
  await waitFor(() => expect(polite()).toBe("Moved"))
  await user.click(screen.getByRole("button", { name: "Undo" }))
  expect(undo).toHaveBeenCalledTimes(1)
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull()
})

test("a newer toast on the same topic takes the place of the older, others stand beside it", async () => {
  const { user } = show(<Toasting undo={vi.fn()} />)
  for (const name of ["Go", "Save", "Go again"]) await user.click(screen.getByRole("button", { name }))
  const texts = [...document.querySelectorAll(".op-toast-text")].map((text) => text.textContent)
  expect(texts).toEqual(["Saved", "Moved again"])
  expect(screen.getAllByRole("button", { name: "Undo" })).toHaveLength(1)
})

test("a toast stands in the dialog that is open, before its footer, where it can be taken back; without the dialog it stands on the page", async () => {
  const undo = vi.fn()
  const { user } = show(<InDialog undo={undo} />)
  const dialog = screen.getByRole("dialog", { name: "Seats" })
  await user.click(screen.getByRole("button", { name: "Go" }))
  expect(dialog.querySelector(".op-toast")?.closest(".op-dialog-toasts")?.nextElementSibling?.textContent).toBe("Leave")
  await user.click(screen.getByRole("button", { name: "Undo" }))
  expect(undo).toHaveBeenCalledTimes(1)
  await user.click(screen.getByRole("button", { name: "Save" }))
  await user.click(screen.getByRole("button", { name: "Leave" }))
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
  expect(screen.getByRole("region", { name: "Notifications" }).textContent).toContain("Saved")
})

test("a toast that went from under the pointer does not keep the next one standing", async () => {
  const { user } = show(<Toasting undo={vi.fn()} />)
  await user.click(screen.getByRole("button", { name: "Save" }))
  await user.click(screen.getByRole("button", { name: "Dismiss" }))
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  try {
    act(() => screen.getByRole("button", { name: "Save" }).click())
    act(() => vi.advanceTimersByTime(100))
    expect(document.querySelectorAll(".op-toast")).toHaveLength(1)
    act(() => vi.advanceTimersByTime(9000))
    expect(document.querySelectorAll(".op-toast")).toHaveLength(0)
  } finally {
    vi.useRealTimers()
  }
})

describe("shortcuts", () => {
  test("act inside their board only, never while typing, and can be switched off where they are listed", async () => {
    const onNew = vi.fn()
    const { user } = show(<Board onNew={onNew} />)
    await user.keyboard("n")
    screen.getByLabelText("Text").focus()
    await user.keyboard("n")
    expect(onNew).not.toHaveBeenCalled()
    screen.getByRole("button", { name: "Inside" }).focus()
    await user.keyboard("n")
    expect(onNew).toHaveBeenCalledTimes(1)
    await user.keyboard("?")
    expect(await screen.findByText("New departure")).toBeTruthy()
    await user.click(screen.getByLabelText("Single-key shortcuts are on"))
    await user.keyboard("{Escape}")
    screen.getByRole("button", { name: "Inside" }).focus()
    await user.keyboard("n")
    expect(onNew).toHaveBeenCalledTimes(1)
  })
})

describe("dates and times", () => {
  test("are typed the way people write them", async () => {
    const onDate = vi.fn()
    const onTime = vi.fn()
    const { user } = show(
      <>
        <DateInput label="Date" value={null} onChange={onDate} />
        <TimeInput label="Time" value={null} onChange={onTime} />
      </>,
      { locale: "en-GB" },
    )
    await user.type(screen.getByLabelText("Date"), "28/5/2026")
    await user.type(screen.getByLabelText("Time"), "930")
    await user.tab()
    expect(onDate).toHaveBeenCalledWith("2026-05-28")
    expect(onTime).toHaveBeenCalledWith("09:30")
  })

  test("can be picked from a calendar", async () => {
    const { user } = show(<OneDate />)
    await user.click(screen.getByRole("button", { name: "Open calendar" }))
    await user.click(await screen.findByRole("button", { name: /Friday, May 29/ }))
    expect(screen.getByLabelText("Date")).toHaveProperty("value", "2026-05-29")
  })

  test("of a departure are its own, with the zone where it is not the operator's", () => {
    show(
      <>
        <p>
          <Instant at="2026-05-28T06:00:00Z" zone="Africa/Cairo" show="time" />
        </p>
        <p>
          <Instant at="2026-05-28T06:00:00Z" zone="Europe/London" show="time" />
        </p>
      </>,
    )
    expect(screen.getByText("09:00")).toBeTruthy()
    expect(screen.getByText(/07:00/).textContent).toBe("07:00 GMT+1")
  })
})

describe("things of other modules", () => {
  test("ask for the names of one screen in one call, and show the id until it comes", async () => {
    const byIds = vi.fn(async (ids: readonly string[]) => ids.map((id) => ({ id, name: `Product ${id}` })))
    show(
      Object.entries({ one: "a", two: "b", three: "a" }).map(([at, id]) => (
        <p key={at}>
          <NeighbourName kind="products" id={id} />
        </p>
      )),
      { neighbours: { products: { byIds } } },
    )
    expect(screen.getByText("b")).toBeTruthy()
    await waitFor(() => expect(screen.getAllByText(/Product/)).toHaveLength(3))
    expect(byIds).toHaveBeenCalledExactlyOnceWith(["a", "b"], expect.anything())
  })

  test("stay their id when the adapter fails, and take a pasted one where there is none", async () => {
    const onChange = vi.fn()
    const { user } = show(
      <>
        <NeighbourName kind="products" id="prod_1" />
        <NeighbourPicker kind="bookings" label="Booking" value={null} onChange={onChange} />
      </>,
      { neighbours: { products: { byIds: () => Promise.reject(new Error("down")) } } },
    )
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)))
    expect(screen.getByText("prod_1")).toBeTruthy()
    await user.click(screen.getByLabelText("Booking"))
    await user.paste("bkng_9")
    expect(onChange).toHaveBeenLastCalledWith("bkng_9")
  })

  test("are searched by the host, and remembered", async () => {
    const search = vi.fn(async (text: string) => [{ id: "prod_7", name: `Found ${text}` }])
    const onChange = vi.fn()
    const { user, storage } = show(<NeighbourPicker kind="products" label="Product" value={null} onChange={onChange} />, {
      neighbours: { products: { byIds: async () => [], search } },
    })
    await user.type(screen.getByLabelText("Product"), "giza")
    await user.click(await screen.findByRole("option", { name: "Found giza" }))
    expect(onChange).toHaveBeenCalledWith("prod_7")
    expect(search.mock.calls.map(([text]) => text)).not.toContain("gi")
    expect([...storage.kept.keys()]).toEqual(["recent:cairo:products"])
  })
})

test("a page speaks the language of its provider, in its direction", () => {
  const { container } = show(
    <PageFrame title="رحلات">
      <SellabilityBadge state="sold_out" />
    </PageFrame>,
    { locale: "ar", messages: kernelMessagesAr },
  )
  const root = container.querySelector(".op-root")
  expect(root?.getAttribute("dir")).toBe("rtl")
  expect(screen.getByText("نفدت الأماكن")).toBeTruthy()
  expect(screen.getByRole("heading", { level: 1, name: "رحلات" })).toBeTruthy()
})
