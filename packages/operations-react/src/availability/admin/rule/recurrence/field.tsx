"use client"
import { lazy, Suspense } from "react"
import { useWatch } from "react-hook-form"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Skeleton, useField } from "../../../../kernel/ui/index.js"
import { ruleMessages } from "../../messages/en/rule.js"

// It reads and writes recurrences, which is more code than the rest of the form.
const RecurrenceBuilder = lazy(() => import("./builder.js"))

/** How a rule repeats, as part of its form. */
export function RecurrenceField() {
  const t = useMessages(ruleMessages)
  const { field, error, readOnly } = useField("recurrence", t("repeat.title"))
  const anchorDate: unknown = useWatch({ name: "anchorDate" })
  return (
    <Suspense fallback={<Skeleton lines={3} />}>
      <RecurrenceBuilder
        value={typeof field.value === "string" ? field.value : ""}
        onChange={field.onChange}
        anchorDate={typeof anchorDate === "string" ? anchorDate : ""}
        readOnly={readOnly}
        error={error}
      />
    </Suspense>
  )
}
