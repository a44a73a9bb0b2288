"use client"
import { useCallback } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useLanguageNames } from "../../../kernel/format/use-languages.js"
import { type MessageValues, useMessages, useWords } from "../../../kernel/messages/index.js"
import { isId } from "../../../resources/admin/shared/names.js"
import type { GroundConflict } from "../../types.js"
import { groundSaid } from "../messages/en/ground-said.js"

export type Said = GroundConflict["said"]
type Fact = Said["facts"][string]

const textOf = (fact: Fact | undefined) => (typeof fact === "string" ? fact : "")
const instants = ["at", "from", "to", "opensAt"]
/** Facts that are minutes, by the name that sentences have for them. */
const lengths: Readonly<Record<string, string>> = { minutes: "minutes", usedMinutes: "used", limitMinutes: "limit" }
/** What the server calls by a code, and under which words its codes stand. */
const codes: Readonly<Record<string, string>> = { paper: "paper", rule: "hoursRule", roles: "dispatchRole" }
const kinds: Partial<Record<Said["sentence"], string>> = { class_lower: "vehicleClass", category_differs: "vehicleCategory" }

/** Other work by its title; what has none, or only the id of a product, by its kind. */
function useWork(): (facts: Said["facts"]) => MessageValues {
  const words = useWords()
  const t = useMessages(groundSaid)
  return useCallback(
    ({ work, source }) => {
      const title = textOf(work)
      const kind = words(`workSource.${textOf(source)}`) ?? t("said.otherWork")
      return { work: words(`closeoutCategory.${title}`) ?? (title && !isId(title) ? title : kind) }
    },
    [words, t],
  )
}

/** One fact in the reader's language: lengths and times written out, codes in words, names as they are. */
function useFact(): (name: string, fact: Fact, said: Said) => string | number {
  const t = useMessages(groundSaid)
  const format = useFormat()
  const words = useWords()
  const languages = useLanguageNames()
  return useCallback(
    (name, fact, { sentence, facts }) => {
      if (typeof fact === "number") {
        return name in lengths || (sentence === "drive_short" && name === "need") ? format.duration(fact) : fact
      }
      if (name === "spoken" || name === "language") return languages([fact].flat())
      const code = codes[name] ?? (name === "have" || name === "need" ? kinds[sentence] : undefined)
      const said = [fact].flat().map((one) => (code && words(`${code}.${one}`)) || one)
      if (Array.isArray(fact)) return format.list(said)
      if (instants.includes(name)) return format.instant(fact, { zone: textOf(facts.zone) })
      if (name === "local") return `${format.date(fact)} ${format.time(fact.slice(11))}`
      return name === "transport" ? fact || t("said.theTransport") : (said[0] ?? fact)
    },
    [t, format, words, languages],
  )
}

/** Says what was found, or what conflicts, in the reader's language, from its sentence and its facts. */
export function useSaid(): (said: Said) => string {
  const t = useMessages(groundSaid) as (key: string, values: MessageValues) => string
  const factOf = useFact()
  const workOf = useWork()
  const format = useFormat()
  return useCallback(
    (said) => {
      const { first, last } = said.facts
      const days = first && format.range(textOf(first), textOf(last), { day: "numeric", month: "short", year: "numeric" })
      const facts = Object.entries(said.facts).map(([name, fact]) => [lengths[name] ?? name, factOf(name, fact, said)])
      return t(`said.${said.sentence}`, {
        ...Object.fromEntries(facts),
        ...(days && { days }),
        ...("work" in said.facts && workOf(said.facts)),
      })
    },
    [t, factOf, workOf, format],
  )
}
