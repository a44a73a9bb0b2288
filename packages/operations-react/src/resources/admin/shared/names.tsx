"use client"
import type { CommitmentSource, ResourceKind } from "@voyant-travel/operations/resources/contract"
import { isolated } from "../../../kernel/format/isolated.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useNeighbour } from "../../../kernel/hooks/index.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Code, Link, Name } from "../../../kernel/ui/index.js"
import { resourceWords } from "../messages/en/resource-words.js"

/** Says a kind of resource. */
export function useKindWord() {
  const t = useMessages(resourceWords)
  return (kind: ResourceKind | "function_space") => t(`resourceKind.${kind}`)
}

/** A resource by its name, and where it can be looked at. */
export const ResourceName = ({ id, name }: { id: string; name: string }) => (
  <Link to={{ to: "resource", id }}>
    <Name>{name}</Name>
  </Link>
)

/** A pool by its name, and where it can be looked at. */
export const PoolName = ({ id, name }: { id: string; name: string }) => (
  <Link to={{ to: "pool", id }}>
    <Name>{name}</Name>
  </Link>
)

interface Qualified {
  code: string
  validTo?: string | null
}

const asTold = ({ code }: Qualified) => isolated(code)

/** What somebody may do, as codes; those that end say when. With `most`, what ends first comes first and the rest is counted. */
export function QualificationCodes({ codes, today, most }: { codes: readonly Qualified[]; today?: string; most?: number }) {
  const format = useFormat()
  if (codes.length === 0) return null
  const sorted = most === undefined ? codes : codes.toSorted((a, b) => ((a.validTo ?? "9999") < (b.validTo ?? "9999") ? -1 : 1))
  const rest = sorted.slice(most ?? sorted.length)
  const all = format.list(rest.map(asTold))
  return (
    <span className="op-codes">
      {sorted.slice(0, most).map(({ code, validTo }) => (
        <span key={code} className="op-badge" data-tone={validTo && today && validTo < today ? "danger" : "neutral"}>
          <Code>{code}</Code>
          {validTo && <span className="op-faint">{format.date(validTo, { day: "numeric", month: "short", year: "numeric" })}</span>}
        </span>
      ))}
      {rest.length > 0 && (
        <span className="op-badge" data-tone="neutral" title={all}>
          <span aria-hidden="true">+{format.number(rest.length)}</span>
          <span className="op-hidden">{all}</span>
        </span>
      )}
    </span>
  )
}

interface Work {
  title: string
  sourceType: CommitmentSource
}

/** A word of ours or an id of another module, and no title that somebody wrote. */
export const isId = (title: string) => /^[a-z][a-z0-9]*_[A-Za-z0-9_-]+$/.test(title)

/** What a piece of work is called: its title; of a departure without one the product's name, of a closed time its kind. */
export function useWorkTitle({ title, sourceType }: Work): string {
  const t = useMessages(resourceWords)
  const words = useWords()
  const product = useNeighbour("products", sourceType === "slot_assignment" && isId(title) ? title : "")
  if (title === "") return t(`workSource.${sourceType}`)
  if (sourceType === "slot_assignment") return isId(title) ? product.name : title
  return words(`closeoutCategory.${title}`) ?? title
}

/** The same, leading to the departure that it belongs to. */
export function WorkTitle({ work, slotId }: { work: Work; slotId: string | undefined }) {
  const name = <Name>{useWorkTitle(work)}</Name>
  return slotId ? <Link to={{ to: "departure", id: slotId, tab: "crew" }}>{name}</Link> : name
}
