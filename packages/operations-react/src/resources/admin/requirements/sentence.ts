"use client"
import { isolated } from "../../../kernel/format/isolated.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import type { Requirement } from "../../types.js"
import { requirementsMessages } from "../messages/en/requirements.js"
import { useKindWord } from "../shared/names.js"

/** Says a requirement as a sentence without its product, which stands beside it. */
export function useRequirementSentence(poolName: (id: string) => string): (requirement: Requirement) => string {
  const t = useMessages(requirementsMessages)
  const word = useKindWord()
  const format = useFormat()
  return (requirement) => {
    const { quantity: count, role, poolId, kind, mode, shareScope, units, enforcement, requiredQualifications, minCapacity } = requirement
    if (count === 0) return t("requirements.none", { role })
    const from = poolId ? poolName(poolId) : kind ? word(kind) : t("requirements.anything")
    const use =
      mode === "shared"
        ? t("requirements.shared", { units, scope: t(`requirements.scope.${shareScope ?? "any"}`) })
        : t("requirements.exclusive")
    const strict = t(enforcement === "blocking" ? "requirements.blocking" : "requirements.advisory")
    const sentence = t("requirements.sentence", { count, role, from, use, strict })
    const having = [
      ...requiredQualifications.map(isolated),
      ...(minCapacity === null ? [] : [t("requirements.capacity", { count: minCapacity })]),
    ]
    return having.length > 0 ? `${sentence} ${t("requirements.having", { codes: format.list(having) })}` : sentence
  }
}
