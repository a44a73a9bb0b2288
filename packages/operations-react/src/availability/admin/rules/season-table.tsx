"use client"
import { useState } from "react"
import { useDay } from "../../../kernel/days/use-day.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useEveryRow } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Name, useAskedSheet, useAskForSheet } from "../../../kernel/ui/index.js"
import { usePrinting } from "../../../kernel/ui/use-printing.js"
import { useRulesInfinite } from "../../hooks/index.js"
import type { Rule } from "../../types.js"
import { ruleMessages } from "../messages/en/rule.js"
import { ruleWordsMessages } from "../messages/en/rule-words.js"
import { rulesMessages } from "../messages/en/rules.js"
import { useRuleSentence } from "../rule/sentence.js"
import { spoken } from "../rule/spoken.js"
import { PrintNote } from "../shared/page/print-note.js"
import { ProductName } from "../shared/slot/product-name.js"
import { ruleQueryOf } from "./search.js"
import type { RuleListState } from "./state.js"

/** Asks for the season table: it is printed once every rule of the view is there, not only those of the page. */
export function useSeasonSheet({ search, query }: RuleListState) {
  const ask = useAskForSheet()
  const printing = usePrinting()
  const [wanted, want] = useState(false)
  const { limit: _limit, offset: _offset, ...filters } = ruleQueryOf(search)
  const every = useEveryRow(useRulesInfinite({ ...filters, limit: 200 }, { enabled: wanted }))
  const rules = every.data?.data
  useAskedSheet({ seasons: () => window.print() }, rules && rules.length > 0)
  return {
    /** What is on paper; without asking, the rules of the page. */
    rules: wanted || printing ? (rules ?? query.data?.data ?? []) : undefined,
    print: () => {
      want(true)
      ask("seasons")
    },
  }
}

const bySeason = (a: Rule, b: Rule) =>
  a.productId.localeCompare(b.productId) || (a.validFrom ?? "").localeCompare(b.validFrom ?? "") || a.anchorDate.localeCompare(b.anchorDate)

/** The rules as a table of seasons, on paper alone: what departs when, from when until when, for how many. */
export function SeasonTable({ rules, state }: { rules: readonly Rule[]; state: RuleListState }) {
  const t = useMessages(rulesMessages)
  const rule = useMessages(ruleMessages)
  const { product, active, q } = state.search
  const shows = [t("rules.title"), active && t(active === "yes" ? "rules.active" : "rules.inactive"), q && `“${q}”`]
  return (
    <div className="op-print-only op-season-table">
      <PrintNote shows={shows} scope={{ product, option: undefined, place: undefined }} />
      <table className="op-plain-table">
        <thead>
          <tr>
            <th scope="col">{t("rules.columnProduct")}</th>
            <th scope="col">{t("rules.columnRule")}</th>
            <th scope="col">{rule("rule.season")}</th>
            <th scope="col">{t("rules.columnCapacity")}</th>
            <th scope="col">{rule("rule.minimum")}</th>
            <th scope="col">{rule("rule.cutoff")}</th>
            <th scope="col">{t("rules.columnGenerated")}</th>
          </tr>
        </thead>
        <tbody>
          {[...rules].sort(bySeason).map((one) => (
            <Row key={one.id} rule={one} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ rule }: { rule: Rule }) {
  const t = useMessages(rulesMessages)
  const format = useFormat()
  const day = useDay()
  const say = useRuleSentence()
  const { capacityPax, minPax, cutoffMinutes, generatedUntil } = rule
  return (
    <tr>
      <th scope="row">
        <ProductName productId={rule.productId} optionId={rule.optionId} plain />
      </th>
      <td>
        {rule.name && <Name>{rule.name}</Name>} {!rule.active && `(${t("rules.inactive")})`}
        <div>{say({ ...spoken(rule), validFrom: null, validTo: null })}</div>
      </td>
      <td>
        <Season rule={rule} />
      </td>
      <td>{capacityPax === null ? t("rules.noLimit") : format.number(capacityPax)}</td>
      <td>{minPax === null ? "–" : format.number(minPax)}</td>
      <td>{cutoffMinutes === null ? "–" : format.duration(cutoffMinutes)}</td>
      <td>{generatedUntil ? day(generatedUntil) : t("rules.notGenerated")}</td>
    </tr>
  )
}

function Season({ rule: { validFrom, validTo } }: { rule: Rule }) {
  const t = useMessages(rulesMessages)
  const words = useMessages(ruleWordsMessages)
  const day = useDay()
  if (validFrom && validTo) return words("ruleWords.seasonBetween", { from: day(validFrom), to: day(validTo) })
  if (validFrom) return words("ruleWords.seasonFrom", { from: day(validFrom) })
  return validTo ? words("ruleWords.seasonUntil", { to: day(validTo) }) : t("rules.wholeYear")
}
