import { useNavigate, useSearch } from "@tanstack/react-router"
import { type FormEvent, useState } from "react"
import { useSay } from "../session/messages.js"
import { usePerson } from "../session/people.js"
import { pageSize, useBookings } from "./api.js"
import { Refusal } from "./refusal.js"
import { BookingTable } from "./table.js"

const statuses = ["held", "lapsed", "confirmed", "cancelled"] as const

/** The demo's own bookings: what operations knows of them are places on departures. */
export function Bookings() {
  const say = useSay()
  const person = usePerson()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as { status?: string; page?: string; open?: string }
  const [q, setQ] = useState("")
  const [text, setText] = useState("")
  const offset = (Number(search.page ?? 1) - 1) * pageSize
  const found = useBookings({ status: search.status, q: q || search.open, offset })
  const rows = found.data?.data ?? []
  if (!person.capabilities.includes("bookings.read")) return <p className="demo-denied">{say("denied.bookings", { name: person.name })}</p>

  const go = (next: { status?: string; page?: number }) =>
    void navigate({
      to: "/bookings",
      search: { ...(next.status && { status: next.status }), ...(next.page && next.page > 1 && { page: String(next.page) }) } as never,
    })
  const filter = (status: string | undefined) => {
    setQ("")
    setText("")
    go({ status })
  }
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setQ(text.trim())
    go({})
  }
  const total = found.data?.total ?? 0
  return (
    <section className="demo-page">
      <header className="demo-row">
        <h1>{say("bookings.title")}</h1>
        <span className="demo-grow" />
        <search>
          <form className="demo-row" onSubmit={find}>
            <input
              type="search"
              aria-label={say("bookings.search")}
              placeholder={say("bookings.search")}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <button type="submit" className="demo-button" disabled={text.trim() === q}>
              {say("bookings.find")}
            </button>
          </form>
        </search>
      </header>
      <div className="demo-row demo-tabs">
        {[undefined, ...statuses].map((status) => (
          <button key={status ?? "all"} type="button" aria-pressed={search.status === status} onClick={() => filter(status)}>
            {status ? say(`status.${status}`) : say("bookings.all")}
          </button>
        ))}
      </div>
      <Refusal error={found.error} />
      {found.data && rows.length === 0 && <p className="demo-muted">{say("bookings.none")}</p>}
      {rows.length > 0 && <BookingTable bookings={rows} busy={found.isFetching} />}
      {total > pageSize && (
        <footer className="demo-row">
          <span className="demo-muted">{say("bookings.count", { from: offset + 1, to: Math.min(offset + pageSize, total), total })}</span>
          <button
            type="button"
            className="demo-button"
            disabled={offset === 0}
            onClick={() => go({ status: search.status, page: offset / pageSize })}
          >
            {say("bookings.previous")}
          </button>
          <button
            type="button"
            className="demo-button"
            disabled={offset + pageSize >= total}
            onClick={() => go({ status: search.status, page: offset / pageSize + 2 })}
          >
            {say("bookings.next")}
          </button>
        </footer>
      )}
    </section>
  )
}
