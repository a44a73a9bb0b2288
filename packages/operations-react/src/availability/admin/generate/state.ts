"use client"
import { useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { addDays } from "../../../kernel/days/dates.js"
import { useEveryRow } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { useErrorText, useToast, useToday } from "../../../kernel/ui/index.js"
import { useGenerateAvailabilitySlots, useGenerateAvailabilitySlotsDryRun, useRulesInfinite } from "../../hooks/index.js"
import type { GenerateAvailabilitySlots } from "../../inputs.js"
import type { Generation, Rule, RuleId } from "../../types.js"
import { departureFormMessages } from "../messages/en/departure-form.js"
import { useRights } from "../shared/page/use-rights.js"
import { generateSearch } from "./search.js"

const season = 90

type Asked = Pick<GenerateAvailabilitySlots, "ruleId" | "ruleIds" | "productId">

/** Which rules are asked for: one, several, those of a product or of several, or all. `rules` are the active ones of the products. */
function askedOf(product: readonly string[], rule: readonly string[], rules: readonly Rule[]): Asked {
  const [ruleId] = rule as readonly RuleId[]
  if (rule.length > 0) return rule.length === 1 && ruleId ? { ruleId } : { ruleIds: [...rule] as RuleId[] }
  const [productId] = product
  if (product.length === 1 && productId) return { productId }
  return product.length === 0 ? {} : { ruleIds: rules.map(({ id }) => id) }
}

/** State and commands of generating: what is asked in the URL, what would happen, and the run. */
export function useGenerate() {
  const [search, setSearch] = useSearch(generateSearch)
  const today = useToday()
  const { href, navigation } = useOperations()
  const { product, rule, all, from = today, to = addDays(today, season) } = search
  const rules = useEveryRow(useRulesInfinite({ ...(product.length > 0 && { productId: product }), active: true, limit: 200 }))
  const chosen = (all || product.length > 0 || rule.length > 0) && from <= to
  const noRule = chosen && rule.length === 0 && rules.data?.data.length === 0
  const input: GenerateAvailabilitySlots = { from, to, ...askedOf(product, rule, rules.soFar) }
  const known = rule.length > 0 || product.length < 2 || rules.data !== undefined
  const rehearsal = useGenerateAvailabilitySlotsDryRun(input, { enabled: chosen && known && !noRule })
  const { done, forget, run, pending } = useRun(input, rehearsal)
  const change = (next: Parameters<typeof setSearch>[0]) => {
    forget()
    setSearch(next, { replace: true })
  }
  const newRule = href({ to: "newRule", search: product[0] ? `?${new URLSearchParams({ product: product[0] })}` : "" })
  return {
    product,
    rule,
    /** Every rule of what is chosen, not single ones. */
    every: rule.length === 0 && (all || product.length > 0),
    from,
    to,
    chosen,
    /** There is nothing to generate from. */
    noRule,
    rules,
    rehearsal,
    done,
    change,
    run,
    pending,
    openNewRule: newRule === undefined ? undefined : () => navigation.navigate(newRule),
    ...useRights(),
  }
}

function useRun(input: GenerateAvailabilitySlots, rehearsal: { refetch: () => Promise<unknown> }) {
  const t = useMessages(departureFormMessages)
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
  return { done, forget: () => setDone(undefined), run: () => void run(), pending: generate.isPending }
}

export type GenerateState = ReturnType<typeof useGenerate>
