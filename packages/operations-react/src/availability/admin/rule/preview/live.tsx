"use client"
import { lazy, Suspense } from "react"
import { useWatch } from "react-hook-form"
import { useMessages } from "../../../../kernel/messages/index.js"
import { DetailPanel, Notice, Skeleton } from "../../../../kernel/ui/index.js"
import type { Rule, StartTime } from "../../../types.js"
import { ruleMessages } from "../../messages/en/rule.js"
import { useProductTimes } from "../use-start-times.js"
import { valuesOf } from "../values.js"
import { intentOf, type PreviewValues } from "./intent.js"

// The expansion of recurrences is loaded with the first preview.
const RulePreview = lazy(() => import("./preview.js"))

interface LivePreviewProps {
  linked?: { productId: string; startTimes: readonly StartTime[] } | undefined
}

/** The preview of what stands in the form around, at every keystroke and without a request. */
export function LivePreview({ linked }: LivePreviewProps) {
  const values = useWatch() as PreviewValues
  const { times } = useProductTimes(linked?.productId ?? values.productId, linked?.startTimes)
  return <Shown values={values} times={times} />
}

/** The preview of a stored rule. */
export const StoredPreview = ({ rule }: { rule: Rule }) => <Shown values={valuesOf(rule)} times={rule.startTimes} />

function Shown({ values, times }: { values: PreviewValues; times: readonly StartTime[] }) {
  const t = useMessages(ruleMessages)
  const intent = intentOf(values, times)
  return (
    <DetailPanel title={t("rulePreview.title")}>
      {intent ? (
        <Suspense fallback={<Skeleton lines={6} />}>
          <RulePreview intent={intent} />
        </Suspense>
      ) : (
        <Notice tone="info">{t("rulePreview.incomplete")}</Notice>
      )}
    </DetailPanel>
  )
}
