import { act, screen, waitFor } from "@testing-library/react"
import { expect, test, vi } from "vitest"
import { createOperations } from "../core/index.js"
import { useNote, useUpdateNote } from "../testing/area.js"
import { show } from "../testing/screen.js"
import { noteServer } from "../testing/server.js"
import { Button, ConfirmDialog, Menu, MoveDialog, PageFrame } from "./index.js"

const one = "note_00000000000000000000000001"
vi.setConfig({ testTimeout: 20_000 })

/** A server behind a cable that can be pulled: requests fail, and a stream that is open ends. */
function cabled() {
  const server = noteServer()
  let cable = new AbortController()
  const fetch = async (input: string, init?: RequestInit) => {
    if (cable.signal.aborted) throw new TypeError("fetch failed")
    const response = await server.fetch(input, init)
    if (!input.endsWith("/events")) return response
    return new Response(response.body?.pipeThrough(new TransformStream(), { signal: cable.signal }), response)
  }
  return {
    server,
    operations: createOperations({ baseUrl: "http://ops.test", fetch, scope: "cairo" }),
    pull: () => act(() => cable.abort(new TypeError("cut"))),
    plugIn: () => {
      cable = new AbortController()
    },
  }
}

function Note({ refused }: { refused?: (error: Error) => void }) {
  const { data } = useNote(one)
  const update = useUpdateNote({ onRefused: (error) => refused?.(error as Error) })
  return (
    <>
      <p>{data?.text}</p>
      <Button pending={update.isPending} onClick={() => update.mutate({ id: one, text: "changed" })}>
        Change
      </Button>
      <button type="button" onClick={() => update.mutate({ id: one, text: "changed" })}>
        Tick
      </button>
      <Button>Open</Button>
      <ConfirmDialog
        open
        title="Sure?"
        consequences="It goes"
        confirmLabel="Go"
        onClose={() => undefined}
        onConfirm={() => update.mutateAsync({ id: one, text: "gone" })}
      />
    </>
  )
}

const lost = () => screen.findByText(/^The server cannot be reached. What you see was current/, {}, { timeout: 6000 })
const blocked = (name: string) => screen.getByText(name).closest("button")?.getAttribute("aria-disabled") === "true"
const opened = async (refused?: (error: Error) => void, live = true) => {
  const { server, ...cable } = cabled()
  const frame = (
    <PageFrame title="Notes">
      <Note {...(refused && { refused })} />
    </PageFrame>
  )
  const view = show(frame, { operations: cable.operations, live })
  await screen.findByText("first")
  if (live) await waitFor(() => expect(server.readers.size).toBe(1))
  return { ...view, ...cable, server }
}

test("a cut connection: the page says how old it is and takes no changes, until the server answers again", async () => {
  const { pull, plugIn } = await opened()
  expect(blocked("Change")).toBe(false)
  pull()
  await lost()
  expect([blocked("Change"), blocked("Go"), blocked("Open")]).toEqual([true, true, false])
  plugIn()
  await waitFor(() => expect(document.querySelector(".op-notice")).toBeNull(), { timeout: 15_000 })
  expect([blocked("Change"), blocked("Go")]).toEqual([false, false])
  expect(await screen.findByText("The server answers again.")).toBeTruthy()
})

function Elsewhere({ write }: { write: () => void }) {
  return (
    <PageFrame title="Notes">
      <Note />
      <Menu
        label="More"
        items={[
          { id: "look", label: "Look" },
          { id: "mark", label: "Mark", writes: true, onSelect: write },
        ]}
      />
      <MoveDialog open onClose={() => undefined} title="Move" targets={[{ id: "a", label: "Room 12", fit: "fits" }]} onChoose={write} />
    </PageFrame>
  )
}

test("what a menu and a list of targets write at once is greyed with the reason while the connection is cut, and open after it", async () => {
  const { server, operations, pull, plugIn } = cabled()
  const write = vi.fn()
  const { user } = show(<Elsewhere write={write} />, { operations, live: true })
  await waitFor(() => expect(server.readers.size).toBe(1))
  const target = () => screen.getByText("Room 12").closest("button") as HTMLButtonElement
  expect(target().getAttribute("aria-disabled")).toBeNull()
  pull()
  await lost()
  expect([target().getAttribute("aria-disabled"), target().title]).toEqual(["true", expect.stringContaining("Nothing can be changed")])
  await user.click(target())
  await user.click(document.querySelector("[aria-label=More]") as HTMLElement)
  const item = async (label: string) => (await screen.findByText(label)).closest("[role=menuitem]") as HTMLElement
  expect([(await item("Look")).ariaDisabled ?? null, (await item("Mark")).getAttribute("aria-disabled")]).toEqual([null, "true"])
  await user.click(await item("Mark"))
  expect(write).not.toHaveBeenCalled()
  plugIn()
  await waitFor(() => expect(target().getAttribute("aria-disabled")).toBeNull(), { timeout: 15_000 })
  await user.click(target())
  expect(write).toHaveBeenCalledTimes(1)
})

test("what is not a button is refused at once: nothing is shown that was not sent, and nothing is sent later", async () => {
  const refused = vi.fn()
  const { pull, plugIn, user, server } = await opened(refused)
  pull()
  await lost()
  await user.click(screen.getByText("Tick"))
  await waitFor(() => expect(refused).toHaveBeenCalledTimes(1))
  expect(refused.mock.calls[0]?.[0]).toMatchObject({ code: "network_error" })
  expect(screen.getByText("first")).toBeTruthy()
  plugIn()
  await waitFor(() => expect(document.querySelector(".op-notice")).toBeNull(), { timeout: 15_000 })
  expect(server.requests.filter(({ method }) => method === "PATCH")).toEqual([])
})

test("without a stream a read that finds no server tells, and trying again brings everything back", async () => {
  const { pull, plugIn, user } = await opened(undefined, false)
  pull()
  await user.click(screen.getByText("Tick"))
  await lost()
  plugIn()
  await user.click(screen.getByText("Try again"))
  await waitFor(() => expect(document.querySelector(".op-notice")).toBeNull())
  expect(blocked("Change")).toBe(false)
})

test("one request that fails while the stream is up is no lost connection", async () => {
  const server = noteServer()
  const fetch = (input: string, init?: RequestInit) =>
    init?.method === "PATCH" ? Promise.reject(new TypeError("fetch failed")) : Promise.resolve(server.fetch(input, init))
  const operations = createOperations({ baseUrl: "http://ops.test", fetch, scope: "cairo" })
  const refused = vi.fn()
  const { user } = show(
    <PageFrame title="Notes">
      <Note refused={refused} />
    </PageFrame>,
    { operations, live: true },
  )
  await screen.findByText("first")
  await waitFor(() => expect(server.readers.size).toBe(1))
  await user.click(screen.getByText("Tick"))
  await waitFor(() => expect(refused).toHaveBeenCalled())
  await new Promise((resolve) => setTimeout(resolve, 2500))
  expect(document.querySelector(".op-notice")).toBeNull()
})
