"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Notice } from "../../../kernel/ui/index.js"
import type { Generation } from "../../types.js"
import { departureFormMessages } from "../messages/en/departure-form.js"

type Preview = NonNullable<Generation["preview"]>
const shownAtMost = 60

/** What a run would do: what is new, what exists and why it stays, what is left out and why. */
export function GenerationOutcome({ generation }: { generation: Generation }) {
  const t = useMessages(departureFormMessages)
  const { rules, preview = [] } = generation
  const existing = rules.map((rule) => rule.existing)
  const sum = (field: keyof (typeof existing)[number]) => existing.reduce((total, row) => total + row[field], 0)
  const parts = [
    { key: "generate.existsCustomised", count: sum("customised") },
    { key: "generate.existsCancelled", count: sum("cancelled") },
    { key: "generate.existsDrifted", count: sum("drifted") },
  ] as const
  return (
    <div className="op-stack">
      <p className="op-text">
        <strong>{t("generate.new", { count: generation.slotsCreated })}</strong>
      </p>
      <div>
        <p className="op-text">{t("generate.exists", { count: generation.slotsExisting })}</p>
        <ul className="op-plain-list op-faint">
          {parts
            .filter(({ count }) => count > 0)
            .map(({ key, count }) => (
              <li key={key}>{t(key, { count })}</li>
            ))}
        </ul>
      </div>
      <Skipped rules={rules} />
      {rules.map(
        ({ ruleId, error }) =>
          error && (
            <Notice key={ruleId} tone="danger">
              {error.message}
            </Notice>
          ),
      )}
      <Starts preview={preview.filter(({ exists }) => !exists)} total={generation.slotsCreated} />
    </div>
  )
}

function Skipped({ rules }: Pick<Generation, "rules">) {
  const t = useMessages(departureFormMessages)
  const words = useWords()
  const format = useFormat()
  const skipped = rules.flatMap((rule) => rule.skipped)
  if (skipped.length === 0) return null
  const byReason = grouped(skipped)
  return (
    <div>
      <p className="op-text">{t("generate.skipped", { count: skipped.length })}</p>
      <ul className="op-plain-list op-faint">
        {[...byReason].map(([reason, starts]) => (
          <li key={reason}>
            {words(`skip.${reason}`) ?? reason}
            {": "}
            {starts
              .slice(0, 6)
              .map(({ originalStart }) =>
                originalStart ? `${format.date(originalStart.slice(0, 10))} ${format.time(originalStart.slice(11, 16))}` : "–",
              )
              .join(" · ")}
            {starts.length > 6 && " …"}
          </li>
        ))}
      </ul>
    </div>
  )
}

function grouped<Item extends { reason: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(item.reason, [...(groups.get(item.reason) ?? []), item])
  return groups
}

function Starts({ preview, total }: { preview: Preview; total: number }) {
  const t = useMessages(departureFormMessages)
  const format = useFormat()
  if (preview.length === 0) return null
  const shown = preview.slice(0, shownAtMost)
  return (
    <section>
      <h3 className="op-label">{t("generate.starts")}</h3>
      <ol className="op-start-list">
        {shown.map((start) => (
          <li key={`${start.ruleId}-${start.originalStart}`}>
            <time dateTime={start.startsAt}>
              {format.date(start.dateLocal, { weekday: "short", day: "numeric", month: "short" })}{" "}
              {format.time(start.originalStart.slice(11, 16))}
            </time>
          </li>
        ))}
      </ol>
      {shown.length < total && <p className="op-text op-faint">{t("generate.capped", { shown: shown.length, total })}</p>}
    </section>
  )
}
