"use client"
import { Fragment, type ReactNode } from "react"
import { Code, Name } from "../../../kernel/ui/index.js"
import type { Place } from "../../types.js"
import { useKindWord } from "./names.js"

/** Every code that a place is known by. */
export const codesOf = ({ code, identifiers }: Pick<Place, "code" | "identifiers">): string[] => [
  ...new Set([...(code ? [code] : []), ...identifiers.map(({ value }) => value)]),
]

/** What tells two places of one name apart: kind, city, country and codes. */
export function PlaceFacts({ place }: { place: Place }) {
  const word = useKindWord()
  const { kind, city, country } = place
  const facts: [string, ReactNode][] = [
    ["kind", word(kind)],
    ["city", city && <Name>{city}</Name>],
    ["country", country && <Code>{country}</Code>],
    ...codesOf(place).map((code): [string, ReactNode] => [code, <Code key={code}>{code}</Code>]),
  ]
  return (
    <span className="op-faint">
      {facts
        .filter(([, fact]) => fact)
        .map(([id, fact], n) => (
          <Fragment key={id}>
            {n > 0 && " · "}
            {fact}
          </Fragment>
        ))}
    </span>
  )
}
