"use client"
import type { Destination } from "../../../kernel/context/index.js"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useToast } from "../../../kernel/ui/index.js"
import { useDeleteRule, useRule, useUpdateRule } from "../../hooks/index.js"
import type { UpdateRule } from "../../inputs.js"
import type { Rule, RuleId } from "../../types.js"
import { ruleMessages } from "../messages/en/rule.js"
import { useRights } from "../shared/page/use-rights.js"

/** State and commands of one rule. */
export function useRuleDetail(ruleId: RuleId) {
  const t = useMessages(ruleMessages)
  const toast = useToast()
  const { navigation, href } = useOperations()
  const update = useUpdateRule()
  const remove = useDeleteRule()
  const go = (to: Destination) => {
    const address = href(to)
    return address === undefined ? undefined : () => navigation.navigate(address)
  }
  /** Touched fields only; the start times stand beside the fields. */
  const save = async ({ startTimeIds, ...patch }: Readonly<Record<string, unknown>>, { revision }: { revision: number | undefined }) => {
    const { drift } = await update.mutateAsync({
      ruleId,
      ...(Object.keys(patch).length > 0 && { patch }),
      ...(startTimeIds !== undefined && { startTimeIds: startTimeIds ?? [] }),
      ...(revision !== undefined && { expectedRevision: revision }),
    } as UpdateRule)
    toast({ tone: "success", text: drift > 0 ? t("rule.savedDrift", { count: drift }) : t("rule.saved") })
  }
  return {
    ruleId,
    query: useRule(ruleId),
    ...useRights(),
    save,
    openGenerate: ({ productId }: Rule) => go({ to: "generate", search: `?${new URLSearchParams({ product: productId, rule: ruleId })}` }),
    remove: async () => {
      await remove.mutateAsync({ ruleId, deleteUnusedSlots: true })
      toast({ tone: "success", text: t("rule.deleted") })
      go({ to: "rules" })?.()
    },
  }
}

export type RuleDetailState = ReturnType<typeof useRuleDetail>
