"use client"
import type { ReactNode } from "react"
import { useOperations } from "../context/context.js"
import type { NeighbourKind } from "../context/neighbours.js"
import { useNeighbour } from "../context/use-neighbour.js"
import { useFormat } from "../format/use-format.js"
import { Link } from "./link.js"

/** A name of a person, a place or a product: keeps its own direction inside the sentence. */
export function Name({ children }: { children: ReactNode }) {
  return <bdi className="op-name">{children}</bdi>
}

/** A sentence of ours with names in it: it runs as the page does, whatever script its first name is written in. */
export function Sentence({ children }: { children: ReactNode }) {
  return <bdi dir={useOperations().direction}>{children}</bdi>
}

/** A code, an id, a phone number, a plate: always left to right. */
export function Code({ children }: { children: ReactNode }) {
  return (
    <span className="op-code" dir="ltr">
      {children}
    </span>
  )
}

/** A thing of another module by its id: the host's name and link, else the id itself. */
export function NeighbourName({ kind, id }: { kind: NeighbourKind; id: string }) {
  const { name, href, named } = useNeighbour(kind, id)
  const text = named ? <Name>{name}</Name> : <Code>{name}</Code>
  return href ? <Link to={href}>{text}</Link> : text
}

/** An instant on the wall clock of its own zone, with the zone's label where it is not the operator's. */
export function Instant({ at, zone, show }: { at: string; zone?: string; show?: "date" | "time" | "dateTime" }) {
  const format = useFormat()
  const { timeZone } = useOperations()
  const own = zone ?? timeZone
  const label = format.zone(own, at)
  return (
    <time className="op-time" dateTime={at}>
      {format.instant(at, { zone: own, show })}
      {label && show !== "date" && <span className="op-zone"> {label}</span>}
    </time>
  )
}
