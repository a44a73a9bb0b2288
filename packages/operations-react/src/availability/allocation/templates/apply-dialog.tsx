"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { ConfirmDialog, Panel, useToast } from "../../../kernel/ui/index.js"
import { useBackfillResourcesFromTemplates, useBackfillResourcesFromTemplatesDryRun } from "../../hooks/index.js"
import { templatesMessages } from "../messages/en/templates.js"
import type { TemplatesState } from "./use-templates.js"

/** Shows what open departures would get, then gives it to them. Nothing is taken away. */
export function ApplyTemplates({ state }: { state: TemplatesState }) {
  const t = useMessages(templatesMessages)
  const toast = useToast()
  const input = { productId: state.productId, optionId: state.optionId, mode: "top_up" as const }
  const preview = useBackfillResourcesFromTemplatesDryRun(input)
  const apply = useBackfillResourcesFromTemplates()
  const confirm = async () => {
    const { created, slots } = await apply.mutateAsync(input)
    toast({ tone: "success", text: t("templates.applied", { count: created, slots }) })
  }
  return (
    <ConfirmDialog
      open
      onClose={() => state.apply(false)}
      title={t("templates.applyTitle")}
      confirmLabel={t("templates.applyConfirm")}
      disabledReason={preview.data?.created === 0 ? t("templates.applyNothing") : undefined}
      onConfirm={confirm}
      consequences={
        <Panel query={preview}>
          {({ created, slots }) => (
            <p className="op-text">{created === 0 ? t("templates.applyNothing") : t("templates.applyText", { count: created, slots })}</p>
          )}
        </Panel>
      }
    />
  )
}
