import { availabilityErrors } from "../../src/availability/errors.js"
import { calendarErrors } from "../../src/calendar/errors.js"
import { operationsErrors } from "../../src/errors.js"
import { groundErrors } from "../../src/ground/errors.js"
import { holdErrors } from "../../src/holds/errors.js"
import { commonErrors } from "../../src/kernel/common-errors.js"
import type { ErrorDoc, ErrorKind } from "../../src/kernel/errors.js"
import { statusOf } from "../../src/kernel/problem.js"
import { placesErrors } from "../../src/places/errors.js"
import { resourcesErrors } from "../../src/resources/errors.js"
import type { DetailsField } from "./details.js"

interface Definition {
  code: string
  kind: ErrorKind
  doc: ErrorDoc
}

const kinds: Record<ErrorKind, string> = {
  invalid: "the request itself is wrong; the same request never succeeds",
  not_found: "what it speaks of is not there",
  conflict: "the state of the records does not allow it now",
  capacity: "there is not enough left",
  forbidden: "the person may not do it",
}

const groups: [string, readonly Definition[]][] = [
  ["Every area", commonErrors],
  ["Calendar", calendarErrors],
  ["Places", placesErrors],
  ["Resources", resourcesErrors],
  ["Availability", availabilityErrors],
  ["Ground", groundErrors],
  ["Resource holds", holdErrors],
]

const cell = (text: string) => text.replaceAll("|", "\\|").replace(/\s+/g, " ")

const row = ({ name, type, optional }: DetailsField) => `| \`${name}\` | \`${cell(type)}\`${optional ? ", may be absent" : ""} |`

const detailsSection = (fields: DetailsField[]) =>
  fields.length === 0 ? "The error carries no details." : ["| field | type |", "|---|---|", ...fields.map(row)].join("\n")

const page = ({ code, kind, doc }: Definition, fields: DetailsField[]) => `# \`${code}\`

${doc.title}

| | |
|---|---|
| Kind | \`${kind}\`: ${kinds[kind]} |
| HTTP status | ${statusOf({ code, kind })} |

## How to mend it

${doc.mend}

## Details

${detailsSection(fields)}

[All codes](README.md)
`

const table = (definitions: readonly Definition[]) =>
  [
    "| code | status | what happened |",
    "|---|---|---|",
    ...definitions.map(({ code, kind, doc }) => `| [\`${code}\`](${code}.md) | ${statusOf({ code, kind })} | ${cell(doc.title)} |`),
  ].join("\n")

const index = () => `# Error codes

A question returns its answer, a command that cannot be done throws one \`OperationsError\` with a stable \`code\`, a \`kind\`, a sentence
and \`details\`. Over HTTP it is an \`application/problem+json\` document (RFC 9457) with the same members.

${groups.map(([title, definitions]) => `## ${title}\n\n${table(definitions)}`).join("\n\n")}

These pages are made from the catalogue with \`pnpm errors\`.
`

/** Every page of the catalogue by file name. Throws when two errors share a code or a code lacks its group. */
export function errorPages(details: Map<string, DetailsField[]>): Map<string, string> {
  const codes = operationsErrors.map(({ code }) => code)
  const twice = codes.filter((code, position) => codes.indexOf(code) !== position)
  if (twice.length > 0) throw new Error(`Two errors are called ${twice.join(", ")}.`)
  const grouped = groups.flatMap(([, definitions]) => definitions.map(({ code }) => code))
  const missing = codes.filter((code) => !grouped.includes(code))
  if (missing.length > 0) throw new Error(`No group of the index has ${missing.join(", ")}.`)
  const pages = operationsErrors.map(
    (definition) => [`${definition.code}.md`, page(definition, details.get(definition.code) ?? [])] as const,
  )
  return new Map([["README.md", index()], ...pages])
}
