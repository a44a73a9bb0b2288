"use client"
import type { ResourceKind } from "@voyant-travel/operations/resources/contract"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
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

/** What somebody may do, as codes; those that end say when. */
export function QualificationCodes({ codes, today }: { codes: readonly { code: string; validTo?: string | null }[]; today?: string }) {
  const format = useFormat()
  if (codes.length === 0) return null
  return (
    <span className="op-codes">
      {codes.map(({ code, validTo }) => (
        <span key={code} className="op-badge" data-tone={validTo && today && validTo < today ? "danger" : "neutral"}>
          <Code>{code}</Code>
          {validTo && <span className="op-faint">{format.date(validTo, { day: "numeric", month: "short", year: "numeric" })}</span>}
        </span>
      ))}
    </span>
  )
}
