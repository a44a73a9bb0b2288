import { act, render, screen, waitFor } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { beforeEach, describe, expect, test, vi } from "vitest"
import { definePage, defineSearch, type OperationsPage, type PageProps, searchText, useSearch } from "../kernel/pages/index.js"
import { noteServer } from "../kernel/testing/server.js"
import { Button, Link, PageFrame } from "../kernel/ui/index.js"
import { OperationsAdmin } from "./operations-admin.js"

const search = defineSearch({ status: searchText() })

function NoteList() {
  const [{ status }, change] = useSearch(search)
  return (
    <PageFrame title="Notes">
      <p>{`status ${status ?? "any"}`}</p>
      <Button onClick={() => change({ status: "open" })}>Only open</Button>
      <Link to={{ to: "departure", id: "n 1" }}>First note</Link>
      <Link to={{ to: "booking", id: "b1" }}>Booking</Link>
      <Link to={{ to: "place", id: "p1" }}>Place</Link>
    </PageFrame>
  )
}
const NoteDetail = ({ params }: PageProps) => <PageFrame title={`Note ${params.id}`}>text</PageFrame>
const Broken = (): never => {
  throw new Error("boom")
}

const page = (id: string, path: string, rest: Partial<OperationsPage>): OperationsPage =>
  definePage({
    id,
    path,
    title: id,
    area: "notes",
    capability: "notes.read",
    search,
    load: async () => ({ default: NoteList }),
    loader: async () => undefined,
    ...rest,
  })
const loader = vi.fn(async () => undefined)
const pages = [
  page("Notes", "/notes", { nav: { group: "Daily work", order: 1, icon: "list" }, loader }),
  page("Secret", "/secret", { nav: { group: "Daily work", order: 2, icon: "lock" }, capability: "secret.read" }),
  page("Broken", "/broken", { nav: { group: "Daily work", order: 3, icon: "flag" }, load: async () => ({ default: Broken }) }),
  page("Note", "/notes/:id", {
    load: async () => ({ default: NoteDetail }),
    destinations: { departure: ({ id }) => `/notes/${encodeURIComponent(id)}` },
  }),
]

const open = (path: string) => {
  window.history.replaceState(null, "", path)
  render(
    <OperationsAdmin
      pages={pages}
      basePath="/admin"
      brand="Nile Tours"
      baseUrl="http://ops.test"
      fetch={noteServer().fetch}
      live={false}
      can={(capability) => capability !== "secret.read"}
      href={({ to }) => (to === "booking" ? "/bookings/b1" : undefined)}
    />,
  )
  return userEvent.setup()
}
const heading = (name: string) => screen.findByRole("heading", { level: 1, name })

describe("the shell", () => {
  beforeEach(() => loader.mockClear())

  test("opens the page under the address, starts its reads, and lists what the person may see", async () => {
    open("/admin/notes")
    await heading("Notes")
    expect(document.title).toBe("Notes")
    expect(loader).toHaveBeenCalledTimes(1)
    expect(screen.getByRole("link", { name: "Notes" }).getAttribute("aria-current")).toBe("page")
    expect(screen.queryByRole("link", { name: "Secret" })).toBeNull()
  })

  test("keeps view state in the address, and the back button restores it", async () => {
    const user = open("/admin/notes")
    await heading("Notes")
    await user.click(screen.getByRole("button", { name: "Only open" }))
    expect(await screen.findByText("status open")).toBeTruthy()
    expect(window.location.search).toBe("?status=open")
    act(() => {
      window.history.replaceState(null, "", "/admin/notes")
      window.dispatchEvent(new PopStateEvent("popstate"))
    })
    await waitFor(() => expect(screen.getByText("status any")).toBeTruthy())
  })

  test("follows a destination to its page; the host's lead out, unknown ones are text", async () => {
    const user = open("/admin/notes")
    await heading("Notes")
    expect(screen.getByRole("link", { name: "Booking" }).getAttribute("href")).toBe("/bookings/b1")
    expect(screen.queryByRole("link", { name: "Place" })).toBeNull()
    await user.click(screen.getByRole("link", { name: "First note" }))
    await heading("Note n 1")
    expect(window.location.pathname).toBe("/admin/notes/n%201")
    expect(document.activeElement?.tagName).toBe("MAIN")
  })

  test("says what is missing where a permission is, and where there is no page", async () => {
    open("/admin/secret")
    expect(await screen.findByText("You may not see this")).toBeTruthy()
    act(() => {
      window.history.pushState(null, "", "/admin/nowhere")
      window.dispatchEvent(new PopStateEvent("popstate"))
    })
    expect(await screen.findByText("There is no such page")).toBeTruthy()
  })

  test("stands when a page falls", async () => {
    const quiet = vi.spyOn(console, "error").mockImplementation(() => undefined)
    open("/admin/broken")
    expect(await screen.findByText("boom")).toBeTruthy()
    expect(screen.getByRole("link", { name: "Notes" })).toBeTruthy()
    quiet.mockRestore()
  })
})
