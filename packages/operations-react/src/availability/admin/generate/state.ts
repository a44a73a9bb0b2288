"use client"
import { useState } from "react"
import { addDays } from "../../../kernel/days/dates.js"
import { useEveryRow } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useErrorText, useToast, useToday } from "../../../kernel/ui/index.js"
import { useGenerateAvailabilitySlots, useGenerateAvailabilitySlotsDryRun, useRulesInfinite } from "../../hooks/index.js"
import type { GenerateAvailabilitySlots } from "../../inputs.js"
import type { Generation, RuleId } from "../../types.js"
import { departureFormMessages } from "../messages/en/departure-form.js"
import { useRights } from "../shared/page/use-rights.js"
import { generateSearch } from "./search.js"

const season = 90

/** State and commands of generating: what is asked in the URL, what would happen, and the run. */
export function useGenerate() {
  const t = useMessages(departureFormMessages)
  const [search, setSearch] = useSearch(generateSearch)
  const today = useToday()
  const { product, rule, from = today, to = addDays(today, season) } = search
  const input: GenerateAvailabilitySlots = { from, to, ...(rule ? { ruleId: rule as RuleId } : product && { productId: product }) }
  const chosen = Boolean(product || rule) && from <= to
  const rules = useEveryRow(useRulesInfinite({ ...(product && { productId: [product] }), active: true, limit: 200 }))
  const rehearsal = useGenerateAvailabilitySlotsDryRun(input, { enabled: chosen })
  const generate = useGenerateAvailabilitySlots()
  const toast = useToast()
  const errorText = useErrorText()
  const [done, setDone] = useState<Generation>()
  const run = async () => {
    try {
      const result = await generate.mutateAsync(input)
      setDone(result)
      toast({ tone: "success", text: t("generate.created", { count: result.slotsCreated }) })
      await rehearsal.refetch()
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  const change = (next: Parameters<typeof setSearch>[0]) => {
    setDone(undefined)
    setSearch(next, { replace: true })
  }
  return {
    product,
    rule,
    from,
    to,
    chosen,
    rules,
    rehearsal,
    done,
    change,
    run: () => void run(),
    pending: generate.isPending,
    ...useRights(),
  }
}

export type GenerateState = ReturnType<typeof useGenerate>
