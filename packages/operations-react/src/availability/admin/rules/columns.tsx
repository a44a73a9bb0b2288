"use client"
import { useMemo } from "react"
import { useDay } from "../../../kernel/days/use-day.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { type GridColumn, Instant, Link, Name, StatusBadge } from "../../../kernel/ui/index.js"
import type { Rule } from "../../types.js"
import { rulesMessages } from "../messages/en/rules.js"
import { useRuleSentence } from "../rule/sentence.js"
import { spoken } from "../rule/spoken.js"
import { ProductName } from "../shared/slot/product-name.js"

/** Columns of the list of rules. */
export function useRuleColumns(): readonly GridColumn<Rule>[] {
  const t = useMessages(rulesMessages)
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: "rule",
        header: t("rules.columnRule"),
        sort: "name",
        width: "minmax(18rem, 2.4fr)",
        rowHeader: true,
        fixed: true,
        cell: (rule) => <Sentence rule={rule} />,
      },
      {
        id: "product",
        header: t("rules.columnProduct"),
        sort: "productId",
        width: "minmax(11rem, 1.2fr)",
        cell: (rule) => <ProductName productId={rule.productId} optionId={rule.optionId} />,
      },
      {
        id: "capacity",
        header: t("rules.columnCapacity"),
        width: "7.5rem",
        cell: ({ capacityPax }) => (capacityPax === null ? t("rules.noLimit") : t("rules.capacity", { count: capacityPax })),
      },
      { id: "next", header: t("rules.columnNext"), width: "minmax(10rem, 1fr)", cell: (rule) => rule.nextStartsAt && <Next rule={rule} /> },
      { id: "generated", header: t("rules.columnGenerated"), width: "minmax(8.5rem, 0.8fr)", cell: (rule) => <Generated rule={rule} /> },
      {
        id: "active",
        header: t("rules.columnActive"),
        width: "7rem",
        cell: ({ active }) => <StatusBadge kind="rule" status={active ? "active" : "inactive"} />,
      },
      {
        id: "slots",
        header: t("rules.columnSlots"),
        width: "7rem",
        align: "end",
        optional: true,
        cell: ({ slotCounts }) => format.number(slotCounts.total),
      },
      {
        id: "updated",
        header: t("rules.columnUpdated"),
        sort: "updatedAt",
        width: "12rem",
        optional: true,
        cell: ({ updatedAt }) => <Instant at={updatedAt} />,
      },
    ],
    [t, format],
  )
}

function Sentence({ rule }: { rule: Rule }) {
  const say = useRuleSentence()
  const sentence = say(spoken(rule))
  return (
    <span className="op-stacked op-rule-cell">
      <Link to={{ to: "rule", id: rule.id }}>{rule.name ? <Name>{rule.name}</Name> : sentence}</Link>
      {rule.name && <span className="op-faint">{sentence}</span>}
    </span>
  )
}

function Next({ rule: { nextStartsAt, timezone, startTimes } }: { rule: Rule }) {
  return nextStartsAt && <Instant at={nextStartsAt} zone={timezone} show={startTimes.length > 0 ? "dateTime" : "date"} />
}

function Generated({ rule: { generatedUntil } }: { rule: Rule }) {
  const t = useMessages(rulesMessages)
  const day = useDay()
  return generatedUntil ? day(generatedUntil) : <span className="op-faint">{t("rules.notGenerated")}</span>
}
