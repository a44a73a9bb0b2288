"use client"
import { type ReactNode, useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, ConfirmDialog, type GridSelection, useToast } from "../../../kernel/ui/index.js"
import { useBatchResources } from "../../hooks/index.js"
import type { ResourceId } from "../../types.js"
import { resourcesMessages } from "../messages/en/resources.js"

type Results = ReadonlyMap<string, { ok: boolean; message: string }>

/** Takes many resources out of service, or back into it; says for each how it went. */
export function useActiveBatch(): { selection: GridSelection; results: Results | undefined; dialog: ReactNode } {
  const t = useMessages(resourcesMessages)
  const toast = useToast()
  const { mutateAsync } = useBatchResources()
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const [results, show] = useState<Results>()
  const [asking, ask] = useState<{ ids: readonly string[]; active: boolean }>()
  const run = async () => {
    if (!asking) return
    const answer = await mutateAsync({ ids: asking.ids as ResourceId[], patch: { active: asking.active } })
    const refused = new Map(answer.failed.map(({ id, message }) => [id, { ok: false, message }]))
    show(new Map(asking.ids.map((id) => [id, refused.get(id) ?? { ok: true, message: t("resources.changed") }])))
    select(new Set())
    toast({
      tone: refused.size > 0 ? "info" : "success",
      text: t("resources.batchDone", { done: answer.succeeded, refused: refused.size }),
    })
  }
  return {
    results,
    selection: {
      selected,
      onChange: select,
      actions: (ids) => (
        <>
          <Button onClick={() => ask({ ids, active: false })}>{t("resources.deactivate")}</Button>
          <Button onClick={() => ask({ ids, active: true })}>{t("resources.activate")}</Button>
        </>
      ),
    },
    dialog: (
      <ConfirmDialog
        open={asking !== undefined}
        onClose={() => ask(undefined)}
        title={t(asking?.active ? "resources.activateMany" : "resources.deactivateMany", { count: asking?.ids.length ?? 0 })}
        consequences={<p className="op-text">{t(asking?.active ? "resources.activateText" : "resources.deactivateText")}</p>}
        confirmLabel={t(asking?.active ? "resources.activate" : "resources.deactivate")}
        onConfirm={run}
      />
    ),
  }
}
