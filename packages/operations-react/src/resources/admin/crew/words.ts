"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import type { ResourceAllocation } from "../../types.js"
import { crewMessages } from "../messages/en/crew.js"
import { useKindWord } from "../shared/names.js"

type Asked = Pick<ResourceAllocation, "role" | "quantity" | "kind" | "mode" | "units" | "minCapacity" | "requiredQualifications" | "poolId">

/** Says a demand in one line: `2 × guide · lang:fr · ≥ 48`. */
export function useDemandWords(poolName: (id: string) => string) {
  const t = useMessages(crewMessages)
  const format = useFormat()
  const word = useKindWord()
  return ({ role, quantity, kind, mode, units, minCapacity, requiredQualifications, poolId }: Asked) => ({
    title: t("crew.demand", { count: quantity, role }),
    detail: [
      poolId ? poolName(poolId) : kind && word(kind),
      ...requiredQualifications,
      minCapacity !== null && `≥ ${format.number(minCapacity)}`,
      mode === "shared" && t("crew.sharedUnits", { count: units }),
    ]
      .filter(Boolean)
      .join(" · "),
  })
}
